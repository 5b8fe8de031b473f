import { basename } from "node:path";

import { type Localized, LotseError } from "@lizenzlotse/model";
import {
  checkDocument,
  checkProfiles,
  type FieldResult,
  type GapReport,
  openChecked,
} from "@lizenzlotse/sbom";

import { EXIT_CODES } from "../../exit-codes.ts";
import { inOnePiece } from "../../output/in-one-piece.ts";
import { writeStream } from "../../output/write-stream.ts";
import type { CommandCall, CommandResult } from "../contract.ts";
import { columnMapping } from "../shared/column-mapping.ts";
import { readBytes } from "../shared/read-document.ts";
import { answer, wantedForm } from "./answer.ts";
import { gapReportHtml } from "./gap-report-html.ts";
import { gapReportText } from "./gap-report-text.ts";

/** `lotse sbom check FILE --profile bsi|ntia`: what a document lacks, and a gate where one is asked for. */
export async function checkSbom(
  call: CommandCall,
  [file = ""]: readonly string[],
): Promise<CommandResult> {
  const id = call.options.profile ?? "bsi";
  const profile = checkProfiles.find((candidate) => candidate.id === id);
  if (profile === undefined) throw new LotseError("USAGE", noProfile(id));
  const gate = gateOf(
    call,
    profile.fields.map((field) => field.id),
  );
  const document = await openChecked(basename(file), await readBytes(call.world, file), {
    columns: await columnMapping(call),
  });
  const report = checkDocument(document, profile);
  if (wantedForm(call) === "html") {
    const html = gapReportHtml(report, call.language, basename(file));
    await writeStream(call.world.stdout, inOnePiece(new TextEncoder().encode(html)));
  } else
    await answer(call, {
      document: toDocument(report),
      text: gapReportText(report, call.language),
    });
  return { exitCode: passes(report, gate) ? EXIT_CODES.ok : EXIT_CODES.findings };
}

interface Gate {
  readonly minScore: number;
  readonly required: ReadonlySet<string>;
}

function gateOf({ options }: CommandCall, known: readonly string[]): Gate {
  const minScore = Number(options.minScore ?? "0");
  if (!(minScore >= 0 && minScore <= 100)) throw new LotseError("USAGE", NO_SCORE);
  const required = (options.require ?? "").split(",").filter((id) => id !== "");
  const unknown = required.find((id) => !known.includes(id));
  if (unknown !== undefined)
    throw new LotseError("USAGE", noField(unknown), { hint: fields(known) });
  return { minScore, required: new Set(required) };
}

function passes({ score, results }: GapReport, { minScore, required }: Gate): boolean {
  const isMissing = ({ field, missing, checked }: FieldResult): boolean =>
    required.has(field.id) && (missing > 0 || checked === 0);
  return score >= minScore && !results.some(isMissing);
}

function toDocument({ profile, document, score, results }: GapReport): unknown {
  return {
    profile: profile.id,
    title: profile.title,
    format: document.format,
    version: document.version,
    components: document.components.length,
    score,
    fields: results.map(({ field, checked, missing, examples }) => ({
      id: field.id,
      level: field.level,
      clause: field.clause,
      title: field.title,
      checked,
      missing,
      examples,
      ...(missing > 0 && { remedy: field.remedy }),
    })),
  };
}

function noProfile(id: string): Localized {
  return {
    de: `Das Profil „${id}“ gibt es nicht; möglich sind bsi und ntia.`,
    en: `There is no profile "${id}"; there are bsi and ntia.`,
  };
}

function noField(id: string): Localized {
  return { de: `Das Profil hat kein Feld „${id}“.`, en: `The profile has no field "${id}".` };
}

function fields(known: readonly string[]): Localized {
  return { de: `Felder: ${known.join(", ")}`, en: `Fields: ${known.join(", ")}` };
}

const NO_SCORE: Localized = {
  de: "--min-score ist eine Zahl von 0 bis 100.",
  en: "--min-score is a number from 0 to 100.",
};
