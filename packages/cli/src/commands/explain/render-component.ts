import {
  type Component,
  type DetectedLicense,
  type Localized,
  pathFinder,
  type SourceLocation,
} from "@lizenzlotse/model";
import { reportWords, type ReportWords, visibleText } from "@lizenzlotse/report";

import type { Page } from "../shared/page.ts";
import type { JudgedScan } from "../shared/scan-project.ts";

/** Pieces of evidence of one kind, and dependency paths, that a page shows; `--json` has all. */
const MAX_SHOWN = 12;
const MAX_WAYS = 3;

interface Frame {
  readonly judged: JudgedScan;
  readonly language: keyof Localized;
}

/** Everything about one component: what was concluded from what, the verdict and its reason, decisions, and ways. */
export function renderComponent(page: Page, component: Component, frame: Frame): void {
  page.text(visibleText(component.ref), true);
  renderConclusion(page, component, frame.language);
  renderEvidence(page, component, frame.language);
  renderVerdict(page, component, frame);
  renderDecisions(page, component, frame);
  renderWays(page, component, frame);
  page.gap();
}

function renderConclusion(page: Page, { licenses }: Component, language: keyof Localized): void {
  const words = reportWords(language);
  const { expression, state, basis, reviewReasons, readings } = licenses.concluded;
  const how = `${words.licenseState[state]}; ${words.basis[basis]}`;
  page.labelled(label(LICENSE, language), visibleText(`${expression} (${how})`));
  for (const reason of reviewReasons) page.labelled(label(OPEN, language), words.unclear[reason]);
  for (const reading of readings) {
    const text = `${reading.expression} (${words.basis[reading.basis]})`;
    page.labelled(label(READING, language), visibleText(text));
  }
}

function renderEvidence(page: Page, { licenses }: Component, language: keyof Localized): void {
  const words = reportWords(language);
  const lines = [
    ...licenses.declared.map(({ values, source, field, location, expression = "–" }) =>
      line(DECLARED, `${values.join(" | ")} → ${expression}`, {
        how: `${words.statementSource[source]}, ${field}`,
        location,
      }),
    ),
    ...licenses.detected.map((found) => detectedLine(DETECTED, found, words)),
    ...licenses.bundled.map((found) => detectedLine(BUNDLED, found, words)),
  ];
  if (lines.length === 0) page.labelled(label(EVIDENCE, language), words.basis.nothing);
  for (const { title, text } of lines.slice(0, MAX_SHOWN)) {
    page.labelled(label(title, language), visibleText(text));
  }
  const more = lines.length - MAX_SHOWN;
  if (more > 0) page.labelled("  ", words.more(more));
}

interface EvidenceLine {
  readonly title: Localized;
  readonly text: string;
}

function line(
  title: Localized,
  text: string,
  { how, location }: { readonly how: string; readonly location: SourceLocation },
): EvidenceLine {
  const at = location.line === undefined ? "" : `:${String(location.line)}`;
  return { title, text: `${text} (${how}; ${location.path}${at})` };
}

function detectedLine(title: Localized, found: DetectedLicense, words: ReportWords): EvidenceLine {
  const { expression, kind, rule, coverage, location } = found;
  const how = `${words.match[kind]}, ${rule}, ${String(Math.floor(coverage * 100))} %`;
  return line(title, expression, { how, location });
}

function renderVerdict(page: Page, { ref }: Component, { judged, language }: Frame): void {
  const words = reportWords(language);
  const { verdicts, violations, groups } = judged.assessment;
  const verdict = verdicts.find(({ component }) => component === ref);
  if (verdict === undefined) return;
  const { status, rule, reason, effectiveExpression } = verdict;
  page.labelled(label(VERDICT, language), `${words.status[status]} (${rule})`, true);
  page.labelled(label(WHY, language), visibleText(reason[language]));
  page.labelled(label(RESTS_ON, language), visibleText(effectiveExpression));
  for (const { id, group, accepted } of violations.filter(({ component }) => component === ref)) {
    const action = groups.find((one) => one.id === group)?.actions[0];
    const text =
      accepted === undefined ? action?.[language] : `${words.accepted}: ${accepted.reason}`;
    page.labelled(label(FINDING, language), visibleText(`${id} → ${text ?? "–"}`));
  }
}

function renderDecisions(page: Page, { ref }: Component, { judged, language }: Frame): void {
  const words = reportWords(language);
  const fitting = (judged.assessment.head.decisions ?? []).filter(({ components }) =>
    components.includes(ref),
  );
  for (const { id, state, decided, reason, by, on } of fitting) {
    const text = `${id} ${words.decisionState[state]}: ${decided[language]} – ${reason} (${by}, ${on})`;
    page.labelled(label(DECISION, language), visibleText(text));
  }
}

function renderWays(page: Page, { ref }: Component, { judged, language }: Frame): void {
  const { head, components } = judged.scan;
  const { paths } = pathFinder(head.roots, components)(ref);
  for (const path of paths.slice(0, MAX_WAYS)) {
    page.labelled(label(WAY, language), visibleText(path.join(" › ")));
  }
}

function label(title: Localized, language: keyof Localized): string {
  return `  ${title[language]}: `;
}

const LICENSE: Localized = { de: "Lizenz", en: "Licence" };
const OPEN: Localized = { de: "Offen", en: "Open" };
const READING: Localized = { de: "Lesart", en: "Reading" };
const EVIDENCE: Localized = { de: "Belege", en: "Evidence" };
const DECLARED: Localized = { de: "Angegeben", en: "Declared" };
const DETECTED: Localized = { de: "Gefunden", en: "Detected" };
const BUNDLED: Localized = { de: "Mitgeliefert", en: "Bundled" };
const VERDICT: Localized = { de: "Bewertung", en: "Verdict" };
const WHY: Localized = { de: "Warum", en: "Why" };
const RESTS_ON: Localized = { de: "Beruht auf", en: "Rests on" };
const FINDING: Localized = { de: "Befund", en: "Finding" };
const DECISION: Localized = { de: "Entscheidung", en: "Decision" };
const WAY: Localized = { de: "Weg", en: "Way" };
