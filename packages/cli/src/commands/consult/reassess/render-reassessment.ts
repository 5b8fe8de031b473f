import type { ChangedFinding, Localized, ReleaseChanges } from "@lizenzlotse/model";
import { visibleText } from "@lizenzlotse/report";

import type { Language } from "../../../messages/language.ts";

/** What became different for one scan, each part through one cause; absent where it could not be compared. */
export interface ScanReassessment {
  readonly name: string;
  readonly knowledge: ReleaseChanges;
  readonly decisions: ReleaseChanges | undefined;
  readonly code: ReleaseChanges | undefined;
}

/** Most findings of one kind, and most components, that are named. */
const MAX_NAMED = 20;

/** The reassessment as text. */
export function renderReassessment(scans: readonly ScanReassessment[], language: Language): string {
  return scans
    .map((scan) =>
      [
        `${scan.name}\n`,
        causeText(KNOWLEDGE, scan.knowledge, language),
        causeText(DECISIONS, scan.decisions, language),
        causeText(CODE, scan.code, language),
      ].join(""),
    )
    .join("\n");
}

function causeText(
  cause: Localized,
  changes: ReleaseChanges | undefined,
  language: Language,
): string {
  const head = `  ${cause[language]}: `;
  if (changes === undefined) return `${head}${NOT_COMPARED[language]}\n`;
  const lines = linesOf(changes, language);
  if (lines.length === 0) return `${head}${NOTHING[language]}\n`;
  const more = lines.length - MAX_NAMED;
  const shown = lines.slice(0, MAX_NAMED).map((line) => `    ${line}\n`);
  return `${head}\n${shown.join("")}${more > 0 ? `    ${MORE(more)[language]}\n` : ""}`;
}

function linesOf(
  { fresh, gone, changed, components }: ReleaseChanges,
  language: Language,
): readonly string[] {
  const finding = (
    sign: string,
    { id, title, componentsBefore, componentsAfter }: ChangedFinding,
  ) =>
    `${sign} ${id} ${visibleText(title[language])} (${String(componentsBefore)} → ${String(componentsAfter)})`;
  return [
    ...fresh.map((one) => finding("+", one)),
    ...gone.map((one) => finding("−", one)),
    ...changed.map((one) => finding("≠", one)),
    ...components.relicensed.map(
      ({ name, from, to }) => `≠ ${visibleText(name)}: ${visibleText(from)} → ${visibleText(to)}`,
    ),
    ...components.added.map((name) => `+ ${visibleText(name)}`),
    ...components.removed.map((name) => `− ${visibleText(name)}`),
  ];
}

const KNOWLEDGE: Localized = {
  de: "durch Programm und Wissensbasis",
  en: "through program and knowledge",
};

const DECISIONS: Localized = {
  de: "durch Entscheidungen, Kontext und Richtlinie",
  en: "through decisions, context and policy",
};

const CODE: Localized = { de: "durch den Code", en: "through the code" };

const NOTHING: Localized = { de: "nichts anderes", en: "nothing different" };

const NOT_COMPARED: Localized = {
  de: "nicht verglichen (--in nennt den Ordner der Beratung)",
  en: "not compared (--in names the folder of the consultation)",
};

function MORE(count: number): Localized {
  return { de: `und ${String(count)} weitere`, en: `and ${String(count)} more` };
}
