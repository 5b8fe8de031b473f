import type { ComponentRef, StatedComponent } from "@lizenzlotse/model";

/** The least that is known of a component; everything else has a value that claims nothing. */
export type ComponentFacts = Pick<StatedComponent, "ref" | "name" | "occurrences"> &
  Partial<Omit<StatedComponent, "artefactEvidence">> & {
    readonly copyrights?: readonly string[] | undefined;
    readonly modification?: StatedComponent["artefactEvidence"]["modification"] | undefined;
  };

/** A component of which only the given facts are known. Where nothing tells its use, production is assumed. */
export function statedComponent(facts: ComponentFacts): StatedComponent {
  const { copyrights = [], modification = "unknown", ...stated } = facts;
  const known = Object.fromEntries(
    Object.entries(stated).filter(([, value]) => value !== undefined),
  ) as Partial<StatedComponent>;
  return {
    kind: "library",
    origin: "third-party",
    ecosystem: "unknown",
    scope: "required",
    usages: ["production"],
    hashes: [],
    references: [],
    dependencies: [],
    dependenciesCompleteness: "unknown",
    statements: [],
    detected: [],
    bundled: [],
    ...known,
    ref: facts.ref,
    name: facts.name,
    occurrences: facts.occurrences,
    artefactEvidence: {
      contentRoots: [],
      licenseTexts: [],
      notices: [],
      copyrights,
      modification,
    },
  };
}

/** Gives every component a reference of its own: what is wanted, or that with a number behind. */
export class UniqueRefs {
  readonly #given = new Set<ComponentRef>();

  take(wanted: string): ComponentRef {
    let ref = wanted;
    for (let number = 2; this.#given.has(ref); number += 1) ref = `${wanted}#${String(number)}`;
    this.#given.add(ref);
    return ref;
  }
}

/** Texts that occur once among many, for those are names that two documents share. */
export function namedOnce(texts: Iterable<string | undefined>): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const text of texts) if (text !== undefined) counts.set(text, (counts.get(text) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count === 1).map(([text]) => text));
}

/** Statements as lines without white space around, each once. */
export function copyrightLines(texts: readonly (string | undefined)[]): readonly string[] {
  const lines = texts
    .flatMap((text) => (text ?? "").split(/\r?\n/u))
    .map((line) => line.trim())
    .filter((line) => line !== "" && line !== "NOASSERTION" && line !== "NONE");
  return [...new Set(lines)].sort();
}
