import { visibleText } from "@lizenzlotse/report";
import type { FieldResult, GapReport } from "@lizenzlotse/sbom";

import { GAP_TEXTS } from "./gap-texts.ts";

/** A gap report for a terminal: what is met in one line each, what is missing with whom it concerns and what to do. */
export function gapReportText(report: GapReport, language: "de" | "en"): string {
  const { profile, document, score, results } = report;
  const words = GAP_TEXTS[language];
  const lines = [
    `${profile.title}, ${document.format} ${document.version}: ${words.summary(score, document.components.length)}`,
    "",
    ...results.flatMap((result) => linesOf(result, language)),
    "",
    words.note,
  ];
  return `${lines.map(visibleText).join("\n")}\n`;
}

function linesOf(
  { field, checked, missing, examples }: FieldResult,
  language: "de" | "en",
): readonly string[] {
  const words = GAP_TEXTS[language];
  const head = `${field.title[language]} (${words.levels[field.level]}, ${words.clause} ${field.clause}, ${field.id})`;
  if (missing === 0) return [`✔ ${head}`];
  const named = examples.map(({ label, line }) =>
    line === undefined ? label : `${label} (${words.line(line)})`,
  );
  const more = missing - named.length;
  if (named.length > 0 && more > 0) named.push(words.more(more));
  return [
    `✖ ${head}: ${words.missing(missing, checked)}`,
    ...(named.length === 0 ? [] : [`    ${named.join(", ")}`]),
    `    → ${field.remedy[language]}`,
  ];
}
