import { normalizeStatement } from "@lizenzlotse/licenses";
import {
  type ComponentRef,
  createDiagnostic,
  type EnrichmentUse,
  type PackageFacts,
  type Supplement,
} from "@lizenzlotse/model";

import type { AskedAnswers } from "../ask/ask-sources.ts";
import type { AskablePackage } from "../ask/published-packages.ts";
import type { PackageAnswer, SourcedAnswer } from "../contract.ts";
import type { LoadedPack } from "../pack/data-pack.ts";

/** Whether an answer names a licence that can be read. */
export function settlesLicense({ statements }: PackageAnswer): boolean {
  return statements.some((statement) => normalizeStatement(statement).expression !== undefined);
}

/** What imported packs say about packages. A later pack is looked into only for what earlier ones leave open. */
export function supplementOfPacks(
  packages: readonly AskablePackage[],
  packs: readonly LoadedPack[],
): Supplement {
  const facts = new Map<ComponentRef, PackageFacts>();
  const uses: EnrichmentUse[] = [];
  let open = packages;
  for (const loaded of packs) {
    const wanted = new Set(open.map(({ published }) => published.purl));
    const answers = loaded.pack.answers.filter(({ purl }) => wanted.has(purl));
    addFacts(facts, open, answers);
    uses.push(...usesOfPack(loaded, answers));
    const settled = new Set(answers.filter(settlesLicense).map(({ purl }) => purl));
    open = open.filter(({ published }) => !settled.has(published.purl));
  }
  return { facts, uses, diagnostics: [] };
}

/** What was asked just now. */
export function supplementOfAnswers(
  packages: readonly AskablePackage[],
  { answers, reports }: AskedAnswers,
): Supplement {
  const facts = new Map<ComponentRef, PackageFacts>();
  addFacts(facts, packages, answers);
  return {
    facts,
    uses: reports.map(({ source: { id, title }, origin, asked, answered, failed }) => ({
      source: id,
      title,
      through: "network",
      origin: new URL(origin).origin,
      asked,
      answered,
      failed,
    })),
    diagnostics: reports
      .filter(({ failed }) => failed > 0)
      .map(({ source: { title }, failed, problem = "" }) =>
        createDiagnostic(
          "enrichment/unanswered",
          { path: "." },
          { source: title, count: String(failed), problem },
        ),
      ),
  };
}

function usesOfPack(
  { pack, sha256 }: LoadedPack,
  answers: readonly SourcedAnswer[],
): readonly EnrichmentUse[] {
  return pack.sources.flatMap(({ id, title }): readonly EnrichmentUse[] => {
    const own = answers.filter(({ source }) => source === id);
    if (own.length === 0) return [];
    return [
      {
        source: id,
        title,
        through: "pack",
        packSha256: sha256,
        packCreatedAt: pack.createdAt,
        asked: own.length,
        answered: own.filter(({ statements }) => statements.length > 0).length,
        failed: 0,
      },
    ];
  });
}

function addFacts(
  facts: Map<ComponentRef, PackageFacts>,
  packages: readonly AskablePackage[],
  answers: readonly SourcedAnswer[],
): void {
  const refsOf = new Map(packages.map(({ published, refs }) => [published.purl, refs]));
  for (const answer of answers)
    for (const ref of refsOf.get(answer.purl) ?? [])
      facts.set(ref, together(facts.get(ref), answer));
}

/** All statements count; of contacts and links the first of a kind. */
function together(known: PackageFacts | undefined, answer: PackageAnswer): PackageFacts {
  const { statements, creator, references } = answer;
  if (known === undefined) return { statements, creator, references };
  const types = new Set(known.references.map(({ type }) => type));
  return {
    statements: [...known.statements, ...statements],
    creator: known.creator ?? creator,
    references: [...known.references, ...references.filter(({ type }) => !types.has(type))],
  };
}
