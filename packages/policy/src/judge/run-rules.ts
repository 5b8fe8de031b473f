import { categoryOf } from "@lizenzlotse/knowledge";
import { stableId } from "@lizenzlotse/model";

import type { Circumstances, PolicyRule, RuleFinding, Subject } from "../contract.ts";
import { rules } from "../registry.ts";
import { statedBy } from "../select/weigh-rules.ts";
import type { Frame } from "./frame.ts";
import type { JudgedFinding } from "./judgement.ts";
import { severityRank, statusRank } from "./status.ts";

/**
 * What the rules have against licences that apply together: for each rule its most urgent finding, the most
 * urgent rule first.
 */
export function findingsOf(
  leaves: readonly string[],
  circumstances: Circumstances,
  frame: Frame,
): readonly JudgedFinding[] {
  const subjects = leaves.map((leaf) => subjectOf(leaf, circumstances, frame));
  return applicable(subjects, circumstances)
    .map((rule) => mostUrgent(subjects.flatMap((subject) => evaluate(rule, subject))))
    .filter((finding) => finding !== undefined)
    .sort(byUrgency);
}

/**
 * An open conclusion is one question, so only the rule that asks it speaks; a licence that is not known at all
 * comes before that. The project's own code has a rule of its own.
 */
function applicable(
  subjects: readonly Subject[],
  { role, review }: Circumstances,
): readonly PolicyRule[] {
  if (role === "own-project") return rules.filter(({ judges }) => judges !== "license");
  const used = rules.filter(({ judges }) => judges !== "project");
  if (review === undefined) return used;
  const unknown = subjects.some(({ fact, isSettled }) => fact.category === "unknown" && !isSettled);
  const asking = unknown ? "license/unknown" : "license/review";
  return used.filter(({ description }) => description.code === asking);
}

function subjectOf(leaf: string, circumstances: Circumstances, frame: Frame): Subject {
  const { policy, artefact, solver } = frame;
  const isJudged = circumstances.delivery === "delivered" && circumstances.role !== "own-project";
  const { situation } = artefact;
  const subject = { leaf, fact: categoryOf(leaf), circumstances, situation, policy };
  return {
    ...subject,
    ...statedBy(subject, circumstances.candidates),
    compatibility: isJudged ? solver.judge(leaf, circumstances) : undefined,
    compatibilityAs: (combine) =>
      isJudged ? solver.judgeAs(combine, leaf, circumstances) : undefined,
  };
}

/**
 * What the policy allows is fine, whatever its category. That a conclusion is open still counts, and so does that a
 * licence is not known, unless the policy names it.
 */
function evaluate(rule: PolicyRule, subject: Subject): readonly JudgedFinding[] {
  const { stated, fact, circumstances } = subject;
  const isKnown = fact.category !== "unknown" || subject.isSettled;
  if (stated?.decision === "allow" && isKnown && circumstances.review === undefined) return [];
  const finding = rule.evaluate(subject);
  return finding === undefined ? [] : [judged(rule, finding, subject)];
}

function judged(rule: PolicyRule, finding: RuleFinding, subject: Subject): JudgedFinding {
  const { leaf, policy } = subject;
  const { code } = rule.description;
  return {
    ...finding,
    rule: code,
    by: rule,
    severity: finding.severity ?? finding.stated?.severity ?? policy.severity[finding.status],
    expression: leaf,
    group: stableId("G", code, finding.cause, ...outboundOf(subject)),
  };
}

/** Texts of a group name what the artefact goes out under, so one that a person chose makes a group of its own. */
function outboundOf({ situation: { outbound } }: Subject): readonly string[] {
  return outbound.origin === "context" ? [outbound.expression] : [];
}

function mostUrgent(findings: readonly JudgedFinding[]): JudgedFinding | undefined {
  return [...findings].sort(byUrgency)[0];
}

/** Stable: among equals the order of the leaves and of the registry stays. */
function byUrgency(left: JudgedFinding, right: JudgedFinding): number {
  const status = statusRank(right.status) - statusRank(left.status);
  return status === 0 ? severityRank(right.severity) - severityRank(left.severity) : status;
}
