import type { Severity } from "@lizenzlotse/model";

import { visibleText, type VisibleText } from "../text/visible-text.ts";
import type {
  DecisionRow,
  DiagnosticGroup,
  Finding,
  FindingComponent,
  Place,
  ReportContent,
  VisibleLocalized,
} from "./report-content.ts";

/** Rule of the issues that say that something was not looked at. */
export const INCOMPLETE_RULE: VisibleText = visibleText("scan/incomplete");

/** Rule of the one issue of a scan that nobody judged. */
const NOT_ASSESSED_RULE: VisibleText = visibleText("scan/not-assessed");

/**
 * What a pipeline lists, one line each. What was not looked at and what was not judged are issues too, of the
 * highest severity: a list without issues means that everything was read, judged and in order.
 */
export type Issue = GapIssue | NotAssessedIssue | FindingIssue | DecisionIssue;

/** Something that could not be read. All diagnostics with one code are one issue. */
export interface GapIssue {
  readonly kind: "gap";
  readonly id: string;
  readonly severity: "error";
  readonly rule: VisibleText;
  readonly place: Place;
  readonly code: VisibleText;
  readonly count: number;
  readonly message: VisibleLocalized;
}

/** There is no assessment. */
export interface NotAssessedIssue {
  readonly kind: "not-assessed";
  readonly id: string;
  readonly severity: "error";
  readonly rule: VisibleText;
  readonly place: Place;
}

/** A rule that one component breaks. */
export interface FindingIssue {
  readonly kind: "finding";
  /** Stable over runs, the same in every format. */
  readonly id: string;
  readonly severity: Severity;
  readonly rule: VisibleText;
  readonly place: Place;
  readonly finding: Finding;
  readonly component: FindingComponent;
}

/** A decision of a person that needs an act or is to be known: it ran out, fits nothing, disagrees with another. */
export interface DecisionIssue {
  readonly kind: "decision";
  readonly id: string;
  readonly severity: Severity;
  /** One rule a state, for example `decision/expired`. */
  readonly rule: VisibleText;
  readonly place: Place;
  readonly decision: DecisionRow;
}

/** Every issue: gaps first, then findings by severity, each in the order of the report. */
export function issuesOf(content: ReportContent): readonly Issue[] {
  const notAssessed: readonly NotAssessedIssue[] =
    content.context === undefined
      ? [
          {
            kind: "not-assessed",
            id: NOT_ASSESSED_RULE,
            severity: "error",
            rule: NOT_ASSESSED_RULE,
            place: fallbackPlace(content),
          },
        ]
      : [];
  const gaps = content.diagnostics.flatMap((group) => gapOf(group, content));
  return [...notAssessed, ...gaps, ...findingIssues(content), ...decisionIssues(content)];
}

function gapOf(group: DiagnosticGroup, content: ReportContent): readonly GapIssue[] {
  const [first] = group.entries.shown;
  if (group.effect !== "incomplete" || first === undefined) return [];
  return [
    {
      kind: "gap",
      id: `${INCOMPLETE_RULE}:${group.code}`,
      severity: "error",
      rule: INCOMPLETE_RULE,
      place: first.place.path === ROOT ? fallbackPlace(content) : first.place,
      code: group.code,
      count: group.count,
      message: first.message,
    },
  ];
}

function findingIssues(content: ReportContent): readonly FindingIssue[] {
  const issues = content.findings.flatMap((finding) =>
    finding.components.map((component): FindingIssue => ({
      kind: "finding",
      id: component.id,
      severity: component.severity,
      rule: finding.rule,
      place: component.place ?? fallbackPlace(content),
      finding,
      component,
    })),
  );
  return issues.sort((left, right) => SEVERITY_RANK[left.severity] - SEVERITY_RANK[right.severity]);
}

function decisionIssues(content: ReportContent): readonly DecisionIssue[] {
  return content.decided.decisions.flatMap((decision): readonly DecisionIssue[] => {
    const { severity } = decision;
    if (severity === undefined) return [];
    const rule = visibleText(`decision/${decision.state}`);
    return [
      {
        kind: "decision",
        id: decision.id,
        severity,
        rule,
        place: fallbackPlace(content),
        decision,
      },
    ];
  });
}

const SEVERITY_RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** The scan root as a place of diagnostics. */
const ROOT = ".";

/** Platforms want a file for every issue: the first project's manifest, where the component has no place of its own. */
function fallbackPlace({ scope }: ReportContent): Place {
  const manifest = scope.projects.shown.find(({ place }) => place !== undefined)?.place;
  return manifest ?? { path: visibleText(ROOT), line: undefined };
}
