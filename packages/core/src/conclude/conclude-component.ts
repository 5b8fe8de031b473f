import { isUnknownTextId } from "@lizenzlotse/detection";
import {
  type Conclusion,
  type ConclusionBasis,
  type DeclaredLicense,
  type DetectedLicense,
  NOASSERTION,
  NONE,
  type Reading,
  type ReviewReason,
  sortedUnique,
} from "@lizenzlotse/model";
import { equivalentExpressions, joinExpressions, leavesOf } from "@lizenzlotse/licenses";

import { isBesideLicense } from "../match/unknown-license.ts";
import { confirmsExpression, namesSameTexts } from "./confirmation.ts";
import { settleAmbiguity } from "./settle-ambiguity.ts";

/** A declared licence with what its normalisation could not settle. */
export interface NormalizedStatement extends DeclaredLicense {
  readonly issue?: ReviewReason | undefined;
  /** Licences that an ambiguous name may mean, for example both BSD licences for "BSD". */
  readonly candidates?: readonly string[] | undefined;
}

/** Everything that speaks about one component's licence. */
export interface LicenseEvidence {
  readonly declared: readonly NormalizedStatement[];
  /** Concluding matches in the component's own licence files, notices and READMEs. */
  readonly detected: readonly DetectedLicense[];
  /** Whether the component's files or its own manifest were there to be looked at. */
  readonly looked: boolean;
}

/** Confidence of a conclusion that rests on files alone: sure of the text, less sure that it speaks for the package. */
const DETECTED_CONFIDENCE = 0.9;
/** Confidence where only a README or a notice speaks. */
const WEAK_CONFIDENCE = 0.6;
/** Confidence of a conclusion that a person must look at. */
const REVIEW_CONFIDENCE = 0.5;

/**
 * Concludes one licence from all evidence: the manifest states the operator, only/or-later and WITH; files confirm it
 * or add to it. Without a statement the files decide if there is one text. Whatever is contradictory, ambiguous or
 * weak is `review`, with every reading shown and the most careful one as the expression.
 */
export function concludeComponent(evidence: LicenseEvidence): Conclusion {
  const stated = statedExpressions(evidence.declared);
  if (stated.length === 1) return concludeStated(stated[0] ?? NOASSERTION, evidence);
  if (stated.length > 1) return review(evidence, "contradiction", stated.map(declaredReading));
  return concludeUnstated(evidence);
}

/** The distinct expressions of all statements, without those that only repeat another one less exactly. */
function statedExpressions(declared: readonly NormalizedStatement[]): string[] {
  const distinct: string[] = [];
  for (const statement of declared) {
    const { expression } = statement;
    if (expression === undefined || isAddressOfAnother(statement, declared)) continue;
    if (!distinct.some((known) => equivalentExpressions(known, expression)))
      distinct.push(expression);
  }
  return distinct;
}

const ADDRESS = /^https?:\/\//iu;

/** Whether the addresses of licence texts are those of the licences that another statement names. */
function isAddressOfAnother(
  { values, expression = "" }: NormalizedStatement,
  declared: readonly NormalizedStatement[],
): boolean {
  if (!values.every((value) => ADDRESS.test(value))) return false;
  return declared.some(
    (other) =>
      other.expression !== undefined &&
      !other.values.some((value) => ADDRESS.test(value)) &&
      namesSameTexts(expression, other.expression),
  );
}

function concludeStated(expression: string, evidence: LicenseEvidence): Conclusion {
  const issues = issuesOf(evidence.declared);
  const texts = licenseTexts(evidence.detected.filter((match) => !isBesideLicense(match)));
  const known = texts.filter((text) => !isUnknownTextId(text));
  const confirmation = confirmsExpression(expression, known);
  if (confirmation === "contradicts") return contradiction(expression, known, evidence);
  if (confirmation === "silent" && texts.length > 0)
    return unknownText(expression, texts, evidence);
  const basis: ConclusionBasis = confirmation === "confirms" ? "declared-and-detected" : "declared";
  if (issues.length > 0) {
    const readings = [{ expression, basis }, ...readingsOfLists(evidence.declared)];
    return {
      ...concluded(expression, basis, REVIEW_CONFIDENCE),
      state: "review",
      reviewReasons: issues,
      readings,
    };
  }
  return concluded(
    expression,
    basis,
    confirmation === "confirms" ? 1 : confidenceOf(expression, evidence.declared),
  );
}

function contradiction(
  expression: string,
  texts: readonly string[],
  evidence: LicenseEvidence,
): Conclusion {
  const detected = joinExpressions("AND", texts);
  return review(evidence, "contradiction", [
    declaredReading(expression),
    { expression: detected, basis: "detected" },
  ]);
}

/** The manifest names a licence, but the licence file is none that is known: a person should read it. */
function unknownText(
  expression: string,
  texts: readonly string[],
  evidence: LicenseEvidence,
): Conclusion {
  const readings = [declaredReading(expression), ...texts.map(detectedReading)];
  const conclusion = concluded(expression, "declared", REVIEW_CONFIDENCE);
  const reviewReasons = sortedReasons([...issuesOf(evidence.declared), "unknown-text"]);
  return { ...conclusion, state: "review", reviewReasons, readings };
}

function concludeUnstated(evidence: LicenseEvidence): Conclusion {
  const speaking = licenseTexts(evidence.detected.filter((match) => !isBesideLicense(match)));
  const texts = speaking.length > 0 ? speaking : licenseTexts(evidence.detected);
  const issues = issuesOf(evidence.declared);
  const settled = settleAmbiguity(evidence.declared, texts);
  if (settled !== undefined) return concludeText(settled, evidence.declared, issues);
  if (texts.length > 1) return concludeSeveralTexts(texts, issues);
  const [text] = texts;
  if (text !== undefined) return concludeText(text, evidence.declared, issues);
  const weak = sortedUnique(evidence.detected.map(({ expression }) => expression));
  if (weak.length > 0) return concludeWeak(weak, issues);
  return concludeNothing(evidence, issues);
}

function concludeText(
  text: string,
  declared: readonly NormalizedStatement[],
  issues: readonly ReviewReason[],
): Conclusion {
  // "BSD" beside a BSD-3-Clause text, or "see LICENSE": the file answers what the statement left open.
  const unanswered = issues.filter((issue) => !isAnsweredBy(text, issue, declared));
  const open = isUnknownTextId(text) ? sortedReasons([...unanswered, "unknown-text"]) : unanswered;
  const conclusion = concluded(
    text,
    declared.length > 0 ? "declared-and-detected" : "detected",
    DETECTED_CONFIDENCE,
  );
  if (open.length === 0) return conclusion;
  return {
    ...conclusion,
    state: "review",
    confidence: REVIEW_CONFIDENCE,
    reviewReasons: open,
    readings: [detectedReading(text)],
  };
}

function isAnsweredBy(
  text: string,
  issue: ReviewReason,
  declared: readonly NormalizedStatement[],
): boolean {
  if (issue === "file-reference-unresolved") return true;
  if (issue !== "name-ambiguous" && issue !== "version-unstated") return false;
  return declared.every(
    (statement) => statement.issue !== issue || (statement.candidates ?? []).includes(text),
  );
}

function concludeSeveralTexts(
  texts: readonly string[],
  issues: readonly ReviewReason[],
): Conclusion {
  const readings: Reading[] = (["AND", "OR"] as const).map((operator) => ({
    expression: joinExpressions(operator, texts),
    basis: "detected",
  }));
  return {
    expression: joinExpressions("AND", texts),
    state: "review",
    basis: "detected",
    confidence: REVIEW_CONFIDENCE,
    reviewReasons: sortedReasons([...issues, "operator-unstated"]),
    readings,
  };
}

function concludeWeak(expressions: readonly string[], issues: readonly ReviewReason[]): Conclusion {
  return {
    expression: joinExpressions("AND", expressions),
    state: "review",
    basis: "detected",
    confidence: expressions.length === 1 ? WEAK_CONFIDENCE : REVIEW_CONFIDENCE,
    reviewReasons: sortedReasons([...issues, "only-weak-evidence"]),
    readings: expressions.map(detectedReading),
  };
}

function concludeNothing(evidence: LicenseEvidence, issues: readonly ReviewReason[]): Conclusion {
  const candidates = sortedUnique(
    evidence.declared.flatMap((statement) => statement.candidates ?? []),
  );
  if (candidates.length > 0 && issues.every((issue) => issue === "operator-unstated"))
    return concludeUnstatedOperator(candidates, issues);
  const none = evidence.looked && evidence.declared.length === 0;
  return {
    expression: none ? NONE : NOASSERTION,
    state: none ? "none" : "no-assertion",
    basis: "nothing",
    confidence: 0,
    reviewReasons: sortedReasons(issues),
    readings: candidates.map(declaredReading),
  };
}

/** Every licence is known, only not how they belong together: all of them at once is the most careful reading. */
function concludeUnstatedOperator(
  readings: readonly string[],
  issues: readonly ReviewReason[],
): Conclusion {
  return {
    expression: joinExpressions("AND", readings.flatMap(leavesOf)),
    state: "review",
    basis: "declared",
    confidence: REVIEW_CONFIDENCE,
    reviewReasons: sortedReasons(issues),
    readings: readings.map(declaredReading),
  };
}

function review(
  evidence: LicenseEvidence,
  reason: ReviewReason,
  readings: readonly Reading[],
): Conclusion {
  return {
    expression: joinExpressions(
      "AND",
      readings.map(({ expression }) => expression),
    ),
    state: "review",
    basis: evidence.detected.length > 0 ? "declared-and-detected" : "declared",
    confidence: REVIEW_CONFIDENCE,
    reviewReasons: sortedReasons([...issuesOf(evidence.declared), reason]),
    readings,
  };
}

function concluded(expression: string, basis: ConclusionBasis, confidence: number): Conclusion {
  return { expression, state: "concluded", basis, confidence, reviewReasons: [], readings: [] };
}

/** Where two licences of a POM are read as a choice, the other reading is shown beside it. */
function readingsOfLists(declared: readonly NormalizedStatement[]): Reading[] {
  return declared
    .filter(
      (statement) =>
        statement.issue === "operator-to-confirm" && statement.expression !== undefined,
    )
    .map((statement) =>
      declaredReading(joinExpressions("AND", leavesOf(statement.expression ?? ""))),
    );
}

function licenseTexts(detected: readonly DetectedLicense[]): string[] {
  return sortedUnique(
    detected.filter((match) => match.class === "license-file").map(({ expression }) => expression),
  );
}

function issuesOf(declared: readonly NormalizedStatement[]): ReviewReason[] {
  // A statement that another one answers precisely raises no question of its own.
  const answered = declared.some(
    (statement) => statement.expression !== undefined && statement.issue === undefined,
  );
  return answered
    ? []
    : sortedReasons(declared.flatMap(({ issue }) => (issue === undefined ? [] : [issue])));
}

function sortedReasons(reasons: readonly ReviewReason[]): ReviewReason[] {
  return sortedUnique(reasons) as ReviewReason[];
}

function confidenceOf(expression: string, declared: readonly NormalizedStatement[]): number {
  const confidences = declared
    .filter(
      (statement) =>
        statement.expression !== undefined &&
        equivalentExpressions(statement.expression, expression),
    )
    .map(({ confidence }) => confidence);
  return Math.max(0, ...confidences);
}

function declaredReading(expression: string): Reading {
  return { expression, basis: "declared" };
}

function detectedReading(expression: string): Reading {
  return { expression, basis: "detected" };
}
