import type { Assessment, ScanResult, Status, StatusCounts } from "@lizenzlotse/model";

import type {
  Finding,
  MissingEvidence,
  Overall,
  Summary,
  Task,
  UnclearLicenses,
  UsageContext,
} from "./report-content.ts";

/** Findings that the summary names; the rest is counted. */
const MAX_FINDING_TASKS = 3;

/** What the summary is drawn from. */
export interface SummaryFacts {
  readonly scan: ScanResult;
  readonly assessment: Assessment | undefined;
  readonly findings: readonly Finding[];
  readonly missingEvidence: readonly MissingEvidence[];
  readonly unclear: readonly UnclearLicenses[];
  readonly context: UsageContext | undefined;
}

/** The answer, the numbers and what to do first. */
export function summarize(facts: SummaryFacts): Summary {
  const { scan, assessment, findings } = facts;
  const mustAct = findings.filter((finding) => finding.status === "must-act");
  return {
    overall: overallOf(assessment, scan),
    complete: scan.head.complete,
    gaps: gapsOf(scan),
    componentTotal: scan.components.length,
    components: countStatuses(assessment?.verdicts ?? []),
    findings: countStatuses(findings),
    checkInFindingsToActOn: toCheckIn(mustAct),
    accepted: assessment?.head.accepted?.violations ?? 0,
    openDecisions: openDecisionsOf(assessment),
    unclear: facts.unclear.reduce((sum, group) => sum + group.components.length, 0),
    tasks: tasksOf(facts, mustAct),
    furtherFindings: Math.max(0, mustAct.length - MAX_FINDING_TASKS),
  };
}

/** Diagnostics that say something was not looked at. */
function gapsOf(scan: ScanResult): number {
  return scan.diagnostics.filter((diagnostic) => diagnostic.effect === "incomplete").length;
}

/** Worst first. */
function overallOf(
  assessment: Assessment | undefined,
  { head, components }: Pick<ScanResult, "head" | "components">,
): Overall {
  if (assessment === undefined) return "not-assessed";
  const occurs = (status: Status): boolean =>
    [...assessment.groups, ...assessment.verdicts].some(
      (judged) => judged.status === status && judged.accepted === undefined,
    );
  if (occurs("must-act")) return "must-act";
  if (occurs("check")) return "check";
  if (!head.complete) return "incomplete";
  return components.length === 0 ? "nothing-found" : "fine";
}

/** Decisions that somebody has to look at. */
function openDecisionsOf(assessment: Assessment | undefined): number {
  const decisions = assessment?.head.decisions ?? [];
  return decisions.filter(({ severity }) => severity !== undefined).length;
}

/** What waivers accept is counted apart. */
function countStatuses(
  judged: readonly { readonly status: Status; readonly accepted?: true | undefined }[],
): StatusCounts {
  const counts = { "must-act": 0, check: 0, fine: 0 };
  for (const { status, accepted } of judged) if (accepted === undefined) counts[status] += 1;
  return counts;
}

/** Components that are only to be checked although they share a cause that must be acted on. */
function toCheckIn(findings: readonly Finding[]): number {
  const rows = findings.flatMap(({ components }) => components.map(({ row }) => row));
  return new Set(rows.filter(({ status, accepted }) => status === "check" && !accepted)).size;
}

/** Components that the steps would resolve. One that two projects use is missing in both and counted once. */
function withoutEvidence(
  steps: readonly MissingEvidence[],
  unclear: readonly UnclearLicenses[],
): number {
  const missing = steps.reduce((sum, step) => sum + step.missing, 0);
  const unknown = unclear.find((group) => group.reason === "no-assertion")?.components.length ?? 0;
  return Math.min(missing, unknown);
}

function tasksOf(facts: SummaryFacts, mustAct: readonly Finding[]): readonly Task[] {
  const { scan, assessment, missingEvidence, context } = facts;
  const tasks: Task[] = [];
  if (!scan.head.complete) tasks.push({ kind: "complete-scan", gaps: gapsOf(scan) });
  // Once judged, components without evidence are findings, and those name the same steps.
  if (missingEvidence.length > 0 && assessment === undefined) {
    const components = withoutEvidence(missingEvidence, facts.unclear);
    tasks.push({ kind: "supply-evidence", projects: missingEvidence.length, components });
  }
  for (const finding of mustAct.slice(0, MAX_FINDING_TASKS)) {
    tasks.push({ kind: "settle-finding", finding });
  }
  const questions = context?.questions ?? [];
  if (questions.length > 0) {
    const findings = new Set(questions.flatMap((question) => question.findings)).size;
    tasks.push({ kind: "answer-questions", questions: questions.length, findings });
  }
  return tasks;
}
