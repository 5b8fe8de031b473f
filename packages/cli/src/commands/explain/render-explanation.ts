import type { ExplainedFile, MatchExplanation, TextComparison } from "@lizenzlotse/core";
import type { LicenseMatch } from "@lizenzlotse/model";
import { visibleText } from "@lizenzlotse/report";

import type { ExplainTexts } from "../../messages/messages.ts";
import { Page } from "../shared/page.ts";
import type { Place } from "./read-place.ts";
import { renderComparison } from "./render-comparison.ts";

/** How a page is laid out. */
export interface ExplanationLayout {
  readonly texts: ExplainTexts;
  readonly color: "on" | "off";
  readonly widthColumns: number;
  readonly rows: "differing" | "all";
}

/** Everything at a place as a page for the terminal. */
export function renderExplanation(
  place: Place,
  explained: ExplainedFile,
  layout: ExplanationLayout,
): string {
  const page = new Page(layout);
  const { texts } = layout;
  const file = visibleText(place.file);
  if (explained.matches.length + explained.copyrights.length === 0)
    page.text(texts.nothing(place.line === undefined ? file : `${file}:${String(place.line)}`));
  for (const explanation of explained.matches) renderMatch(page, file, { explanation, layout });
  for (const { holder, years = "", startLine, endLine } of explained.copyrights) {
    page.text(`${file}, ${texts.lines(startLine, endLine)}`, true);
    page.text(texts.copyright(visibleText(holder), years));
    page.gap();
  }
  renderElsewhere(page, explained.elsewhere, texts);
  if (explained.matches.some(({ comparison }) => comparison !== undefined))
    for (const line of texts.legend) page.soft(line);
  return page.toString();
}

function renderMatch(
  page: Page,
  file: string,
  {
    explanation,
    layout,
  }: { readonly explanation: MatchExplanation; readonly layout: ExplanationLayout },
): void {
  const { match, comparison, fileText } = explanation;
  const { texts } = layout;
  page.text(`${file}, ${texts.lines(match.startLine, match.endLine)}: ${titleOf(match)}`, true);
  page.text(`${texts.kinds[match.kind]}; ${texts.concludes[match.class]}`);
  if (match.nearest !== undefined)
    page.text(texts.nearest(match.nearest.license, percent(match.nearest.similarity)));
  page.text(
    `${texts.rule(match.rule)}; ${texts.fit(percent(match.coverage), percent(match.confidence))}`,
  );
  if (comparison === undefined) renderMention(page, fileText, { match, texts });
  else {
    page.text(verdictOn(comparison, texts));
    page.gap();
    renderComparison(page, comparison, { texts, firstLine: match.startLine, rows: layout.rows });
  }
  page.gap();
}

function titleOf({ expression, target }: LicenseMatch): string {
  return visibleText(expression === "" ? (target ?? "–") : expression);
}

function verdictOn({ words }: TextComparison, texts: ExplainTexts): string {
  const fileOnly = words["file-only"];
  const licenseOnly = words["license-only"];
  return fileOnly + licenseOnly === 0 ? texts.identical : texts.differences(fileOnly, licenseOnly);
}

function renderMention(
  page: Page,
  fileText: string,
  { match, texts }: { readonly match: LicenseMatch; readonly texts: ExplainTexts },
): void {
  page.text(texts.noComparison);
  page.labelled("  ", visibleText(fileText.replace(/\s+/gu, " ").trim()));
  if (match.target !== undefined) page.text(texts.pointsTo(visibleText(match.target)));
}

function renderElsewhere(page: Page, matches: readonly LicenseMatch[], texts: ExplainTexts): void {
  if (matches.length === 0) return;
  page.text(texts.elsewhere);
  for (const match of matches)
    page.labelled(
      "  ",
      `${texts.lines(match.startLine, match.endLine)}: ${titleOf(match)} (${texts.kinds[match.kind]})`,
    );
  page.gap();
}

function percent(share: number): string {
  return String(Math.floor(share * 100));
}
