import type { ComponentChildren, FunctionComponent } from "preact";

import type { ReportContent } from "../../content/report-content.ts";
import type { AddedSection, ChapterName } from "../../template/report-template.ts";
import { quotedText } from "../../text/quoted-text.ts";
import type { Locale } from "./locale.ts";
import { AuthoredText } from "./parts/authored-text.tsx";
import { AnnexesBody } from "./sections/annexes.tsx";
import { ChangesBody } from "./sections/changes.tsx";
import { ContextBody } from "./sections/context.tsx";
import { DecisionsBody } from "./sections/decisions.tsx";
import { DiagnosticsBody } from "./sections/diagnostics.tsx";
import { DutiesBody } from "./sections/duties.tsx";
import { EvidenceBody } from "./sections/evidence.tsx";
import { FindingsBody } from "./sections/findings.tsx";
import { HintsBody } from "./sections/hints.tsx";
import { InventoryBody } from "./sections/inventory.tsx";
import { LicenseMixBody } from "./sections/license-mix.tsx";
import { MethodBody } from "./sections/method.tsx";
import { OutboundBody } from "./sections/outbound.tsx";
import { PlainBody } from "./sections/plain.tsx";
import { ScopeBody } from "./sections/scope.tsx";
import { SummaryBody } from "./sections/summary.tsx";
import { TrendBody } from "./sections/trend.tsx";
import { UnclearBody } from "./sections/unclear.tsx";

/** A chapter as it is shown; its id is the same in every language. */
export interface Chapter {
  readonly id: string;
  readonly title: string;
  readonly body: ComponentChildren;
}

/** A chapter that every report has, or those for which it is wanted. */
interface ReportChapter {
  readonly id: ChapterName;
  readonly Body: FunctionComponent<{ content: ReportContent }>;
  /** Absent: in every report. */
  readonly isWanted?: (content: ReportContent) => boolean;
}

/**
 * The chapters in the order in which the report is read. An empty one says so, none is left out, but for those that only
 * some consultations have.
 */
const CHAPTERS: readonly ReportChapter[] = [
  { id: "summary", Body: SummaryBody },
  {
    id: "plain",
    Body: PlainBody,
    isWanted: ({ consultation }) => consultation?.plainLanguage === true,
  },
  { id: "scope", Body: ScopeBody },
  { id: "context", Body: ContextBody },
  { id: "findings", Body: FindingsBody },
  { id: "duties", Body: DutiesBody },
  { id: "outbound", Body: OutboundBody },
  { id: "decisions", Body: DecisionsBody },
  {
    id: "changes",
    Body: ChangesBody,
    isWanted: ({ consultation }) => consultation?.changes !== undefined,
  },
  { id: "unclear", Body: UnclearBody },
  { id: "evidence", Body: EvidenceBody },
  { id: "mix", Body: LicenseMixBody },
  { id: "trend", Body: TrendBody },
  { id: "inventory", Body: InventoryBody },
  { id: "diagnostics", Body: DiagnosticsBody },
  { id: "method", Body: MethodBody },
  { id: "hints", Body: HintsBody },
  { id: "annexes", Body: AnnexesBody },
];

/** The chapters of a report, with those that its template adds beside them. */
export function chaptersOf(content: ReportContent, locale: Locale): readonly Chapter[] {
  const added = (content.template?.sections ?? []).map((section, index) => ({
    section,
    chapter: addedChapter(section, index, locale),
  }));
  const beside = (id: ChapterName, side: AddedSection["side"]): readonly Chapter[] =>
    added
      .filter(({ section }) => section.chapter === id && section.side === side)
      .map(({ chapter }) => chapter);
  return CHAPTERS.flatMap(({ id, Body, isWanted }) => [
    ...beside(id, "before"),
    ...((isWanted?.(content) ?? true)
      ? [{ id, title: locale.messages[id].title, body: <Body content={content} /> }]
      : []),
    ...beside(id, "after"),
  ]);
}

function addedChapter(
  { title, markdown }: AddedSection,
  index: number,
  { language }: Locale,
): Chapter {
  const shown = quotedText(title[language]);
  return {
    id: `section-${String(index + 1)}`,
    title: shown,
    body: <AuthoredText markdown={markdown[language]} title={shown} />,
  };
}
