import { joinExpressions } from "@lizenzlotse/licenses";
import { NOASSERTION, NONE, type Conclusion, type Status } from "@lizenzlotse/model";

import type { Circumstances, ReviewFacts } from "../contract.ts";
import type { ComponentUse } from "./component-use.ts";
import type { Frame } from "./frame.ts";
import { demandingCategory, effectiveLeaves } from "./effective-leaves.ts";
import { fineReason, fineRule } from "./fine.ts";
import type { Judgement } from "./judgement.ts";
import { findingsOf } from "./run-rules.ts";
import { moreUrgent } from "./status.ts";

/**
 * Judges a conclusion in its circumstances: a choice by the branch that the policy likes best, a conjunction by
 * its most urgent part, and what is open by its most careful reading.
 */
export function judgeUse({ conclusion, circumstances }: ComponentUse, frame: Frame): Judgement {
  if (circumstances.role === "own-project") return judgeOwn(conclusion, circumstances, frame);
  const review = reviewOf(conclusion, circumstances, frame);
  return judgeExpression(conclusion.expression, { ...circumstances, review }, frame);
}

/** A part of the project that names no licence itself goes out under that of the whole. */
function judgeOwn(
  conclusion: Conclusion,
  circumstances: ComponentUse["circumstances"],
  frame: Frame,
): Judgement {
  const { expression } = conclusion;
  const { outbound } = frame.artefact.situation;
  const stated = expression !== NONE && expression !== NOASSERTION;
  const own = stated || outbound.origin === "assumed" ? expression : outbound.expression;
  return judgeExpression(own, { ...circumstances, review: ownReview(conclusion) }, frame);
}

/** Of the project's own licence only that its statements disagree is worth a word; the rest its authors know best. */
function ownReview({ state, reviewReasons, readings }: Conclusion): ReviewFacts | undefined {
  if (state !== "review" || !reviewReasons.includes("contradiction")) return undefined;
  return {
    reasons: ["contradiction"],
    readings: readings.map((reading) => reading.expression),
    worstStatus: "check",
  };
}

function judgeExpression(
  expression: string,
  circumstances: Circumstances,
  frame: Frame,
): Judgement {
  const leaves = effectiveLeaves(expression, circumstances, frame);
  const category = demandingCategory(leaves);
  const findings = findingsOf(leaves, circumstances, frame).map((finding) =>
    // What is open is the whole expression, not one of its licences.
    circumstances.review === undefined ? finding : { ...finding, expression },
  );
  const [first] = findings;
  const decision = first ?? {
    status: "fine" as const,
    rule: fineRule(circumstances),
    reason: fineReason({ leaves, category, circumstances, frame }),
  };
  return {
    status: decision.status,
    rule: decision.rule,
    reason: decision.reason,
    effectiveExpression:
      leaves.length === 1 ? (leaves[0] ?? expression) : joinExpressions("AND", leaves),
    category,
    delivery: circumstances.delivery,
    findings,
  };
}

/** Only that a choice is to be confirmed leaves the choice standing; everything else opens all readings. */
function reviewOf(
  { state, expression, reviewReasons, readings }: Conclusion,
  circumstances: ComponentUse["circumstances"],
  frame: Frame,
): ReviewFacts | undefined {
  if (state !== "review") return undefined;
  const reasons = reviewReasons.length === 0 ? (["contradiction"] as const) : reviewReasons;
  const others = reasons.every((reason) => reason === "operator-to-confirm")
    ? []
    : readings.map((reading) => reading.expression);
  const worstStatus = [expression, ...others]
    .map(
      (reading) => judgeExpression(reading, { ...circumstances, review: undefined }, frame).status,
    )
    .reduce<Status>((worst, status) => moreUrgent(worst, status), "fine");
  const shown = [...new Set([expression, ...readings.map((reading) => reading.expression)])];
  return { reasons, readings: shown, worstStatus };
}
