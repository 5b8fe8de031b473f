import type {
  CompatibilityAnswer,
  CompatibilityQuestion,
  PartsOfWork,
} from "./compatibility-question.ts";
import { type Assumption, settleContext } from "./context.ts";
import { readInbound } from "./inbound-component.ts";
import { judgeComponent, rankByReach, worstOf } from "./judge-component.ts";
import { ANY_OUTBOUND, readOutbound } from "./outbound.ts";
import { rateCandidates, type CandidateOutbound } from "./rate-candidates.ts";
import { PROPRIETARY } from "./record-of.ts";
import { isGreen, severityOf, type Verdict } from "./verdict.ts";

/**
 * Whether a set of components may be combined into a work that goes out under a licence.
 *
 * The set is as good as its worst component: adding one never makes it better. Missing knowledge and missing facts are
 * `review`. Nothing here is legal advice, and no fact was reviewed by a jurist.
 *
 * @example assessCompatibility({ inbound: ["MIT"], outbound: "EUPL-1.2", context: { combine: "dynamic" } }).verdict
 * // 'compatible'
 */
export function assessCompatibility(question: CompatibilityQuestion): CompatibilityAnswer {
  const parts = readParts(question);
  return question.outbound.trim() === ANY_OUTBOUND
    ? assessAnyOutbound(parts)
    : assessOutbound(parts, question.outbound);
}

/**
 * Which licences the whole could go out under, the EUPL-1.2 first, and which components stand against each of the
 * others. Candidates are the licences that agencies publish under, the components' own, and a proprietary work.
 */
export function candidateOutbounds(
  question: Omit<CompatibilityQuestion, "outbound">,
): readonly CandidateOutbound[] {
  return rateCandidates(readParts(question), assessOutbound).map(({ candidate }) => candidate);
}

function readParts({
  inbound,
  context,
  rank = rankByReach,
}: Omit<CompatibilityQuestion, "outbound">): PartsOfWork {
  return { components: inbound.map(readInbound), context, rank };
}

function assessOutbound(parts: PartsOfWork, expression: string): CompatibilityAnswer {
  const { contexts, assumptions } = settleContext(parts.context);
  const outbound = readOutbound(expression);
  const answers = contexts.map((context) =>
    parts.components.map((component) =>
      judgeComponent(component, { outbound, context }, parts.rank),
    ),
  );
  const verdicts = answers.map((components) => worstOf(components.map(({ verdict }) => verdict)));
  const agreed = agreedVerdict(verdicts);
  const unchanged = verdicts.filter((_, index) => contexts[index]?.modified === false);
  const isUnchangedAssumed = agreed === "review" && isClearUnchanged(verdicts, unchanged);
  const shown = isUnchangedAssumed ? unchanged : verdicts;
  return {
    verdict: isUnchangedAssumed ? worstOf(unchanged) : agreed,
    outbound: outbound.expression,
    // The shown reasons are those of the way in which it turns out worst.
    components: answers[verdicts.indexOf(worstOf(shown))] ?? [],
    assumptions: isUnchangedAssumed ? assumptions.map(asUnchanged) : assumptions,
  };
}

/**
 * Whether parts may be taken as unchanged where nobody said: that is what they mostly are, and it must not hide that a
 * change would be forbidden.
 */
function isClearUnchanged(verdicts: readonly Verdict[], unchanged: readonly Verdict[]): boolean {
  return (
    unchanged.length > 0 &&
    unchanged.length < verdicts.length &&
    unchanged.every(isGreen) &&
    !verdicts.includes("incompatible")
  );
}

function asUnchanged(assumption: Assumption): Assumption {
  return assumption === "modified-tried" ? "modified-no" : assumption;
}

/** What was tried in several ways has to come out allowed, or forbidden, in all of them. */
function agreedVerdict(verdicts: readonly Verdict[]): Verdict {
  const isAgreed =
    verdicts.every(isGreen) || verdicts.every((verdict) => verdict === "incompatible");
  return isAgreed ? worstOf(verdicts) : "review";
}

/** As good as the best candidate. */
function assessAnyOutbound(parts: PartsOfWork): CompatibilityAnswer {
  // Kept for oneself a work needs no outbound licence; asked for is one under which others may have it.
  const answers = rateCandidates(parts, assessOutbound)
    .filter(({ candidate }) => candidate.license !== PROPRIETARY)
    .map(({ answer }) => answer);
  const [first, ...others] = answers;
  if (first === undefined) return assessOutbound(parts, ANY_OUTBOUND);
  return others.reduce(
    (best, other) => (severityOf(other.verdict) < severityOf(best.verdict) ? other : best),
    first,
  );
}
