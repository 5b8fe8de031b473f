import {
  CONDITION_TEXTS,
  REASON_TEXTS,
  isGreen,
  type CandidateOutbound,
  type CompatibilityAnswer,
  type CompatibilityQuestion,
  type Judgement,
  type VerdictSource,
} from "@lizenzlotse/knowledge";
import { visibleText } from "@lizenzlotse/report";

import type { Language } from "../../messages/language.ts";
import { Page } from "../shared/page.ts";
import { COMPAT_TEXTS, type CompatTexts } from "./compat-texts.ts";
import { decisiveJudgements } from "./to-document.ts";

/** How the page is laid out, and what stands on it beside the answer. */
export interface VerdictLayout {
  readonly candidates: readonly CandidateOutbound[];
  readonly language: Language;
  readonly color: "on" | "off";
  readonly widthColumns: number;
}

const ITEM = "  – ";

/** The answer as a page for the terminal. */
export function renderVerdict(
  question: CompatibilityQuestion,
  answer: CompatibilityAnswer,
  layout: VerdictLayout,
): string {
  const page = new Page(layout);
  const texts = COMPAT_TEXTS[layout.language];
  const judgements = decisiveJudgements(answer);
  renderHead(page, question, { answer, texts });
  if (isGreen(answer.verdict)) renderConditions(page, judgements, layout.language);
  renderReasons(page, judgements, layout.language);
  renderSources(page, judgements, texts);
  renderCandidates(page, layout.candidates, texts);
  renderList(
    page,
    texts.assumed,
    answer.assumptions.map((assumption) => texts.assumptions[assumption]),
  );
  page.gap();
  page.soft(texts.noAdvice);
  return page.toString();
}

function renderHead(
  page: Page,
  { inbound }: CompatibilityQuestion,
  { answer, texts }: { readonly answer: CompatibilityAnswer; readonly texts: CompatTexts },
): void {
  const { verdict, components, outbound } = answer;
  page.text(texts.inWork(inbound.map(visibleText).join(", "), visibleText(outbound)));
  page.text(`${texts.signs[verdict]} ${texts.verdicts[verdict]}`, true);
  const chosen = components.filter(({ inbound: given, branch }) => given !== branch);
  for (const { inbound: given, branch } of chosen) {
    page.labelled(texts.chosen, `${visibleText(branch)} (${visibleText(given)})`);
  }
}

function renderConditions(page: Page, judgements: readonly Judgement[], language: Language): void {
  const conditions = judgements.flatMap((judgement) =>
    judgement.conditions.map(
      ({ code, license }) => `${visibleText(license)}: ${CONDITION_TEXTS[code][language]}`,
    ),
  );
  renderList(page, COMPAT_TEXTS[language].conditions, conditions);
}

function renderReasons(page: Page, judgements: readonly Judgement[], language: Language): void {
  const reasons = judgements.map(({ license, reason, clauses }) => {
    const place = clauses.length === 0 ? "" : ` (${clauses.join("; ")})`;
    return `${visibleText(license)} ${REASON_TEXTS[reason][language]}${place}`;
  });
  renderList(page, COMPAT_TEXTS[language].reasons, reasons);
}

function renderSources(page: Page, judgements: readonly Judgement[], texts: CompatTexts): void {
  const sources = judgements.flatMap((judgement) =>
    judgement.sources.map((source) => sourceText(source, texts)),
  );
  renderList(page, texts.sources, sources);
  if (judgements.some(({ conflictOfSources }) => conflictOfSources)) page.text(texts.disagree);
}

function sourceText(
  { kind, name, says, passage, clause }: VerdictSource,
  texts: CompatTexts,
): string {
  const title = kind === "license-text" ? texts.licenseText(name) : name;
  const direction = passage === undefined ? "" : `, ${passage.inbound} → ${passage.outbound}`;
  const answer = says === undefined ? "" : `: ${texts.says[says] ?? says}`;
  const place = clause === undefined ? "" : ` (${clause})`;
  return `${title}${visibleText(direction)}${answer}${place}`;
}

function renderCandidates(
  page: Page,
  candidates: readonly CandidateOutbound[],
  texts: CompatTexts,
): void {
  const lines = candidates.map(({ license, verdict, blockedBy }) => {
    const shown =
      blockedBy.length === 0
        ? visibleText(license)
        : texts.blocked(visibleText(license), blockedBy.map(visibleText).join(", "));
    return `${texts.signs[verdict]} ${shown}`;
  });
  if (lines.length === 0) return;
  page.gap();
  page.text(texts.candidates, true);
  for (const line of lines) page.labelled("  ", line);
}

function renderList(page: Page, title: string, items: readonly string[]): void {
  if (items.length === 0) return;
  page.gap();
  page.text(title, true);
  for (const item of new Set(items)) page.labelled(ITEM, item);
}
