import { type Assumption, type CombinationContext, settleContext } from "./context.ts";
import {
  type BranchRank,
  type ComponentVerdict,
  judgeComponent,
  rankByReach,
  worstOf,
} from "./judge-component.ts";
import { ANY_OUTBOUND, outboundLicense } from "./outbound.ts";
import { rateCandidates } from "./rate-candidates.ts";
import { isGreen, type Verdict } from "./verdict.ts";

/** What is asked. The two roles are named, because swapping them is the classic error. */
export interface CompatibilityQuestion {
  /** What comes in: one expression a component; also `NONE` and `NOASSERTION`. */
  readonly inbound: readonly string[];
  /** What the work goes out under: an expression, {@link PROPRIETARY}, or {@link ANY_OUTBOUND}. */
  readonly outbound: string;
  readonly context: CombinationContext;
  /** How unwelcome a licence is where several branches of an `OR` are equally good; by default its reach. */
  readonly rank?: BranchRank;
}

/** The answer for the whole set, with what carries it. */
export interface CompatibilityAnswer {
  readonly verdict: Verdict;
  /** The outbound licence that was judged; where any was asked for, the best one. */
  readonly outbound: string;
  readonly components: readonly ComponentVerdict[];
  readonly assumptions: readonly Assumption[];
}

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
  return question.outbound.trim() === ANY_OUTBOUND
    ? assessAnyOutbound(question)
    : assessOutbound(question);
}

function assessOutbound(question: CompatibilityQuestion): CompatibilityAnswer {
  const { contexts, assumptions } = settleContext(question.context);
  const outbound = outboundLicense(question.outbound);
  const rank = question.rank ?? rankByReach;
  const answers = contexts.map((context) =>
    question.inbound.map((inbound) => judgeComponent(inbound, outbound, context, rank)),
  );
  const verdicts = answers.map((components) => worstOf(components.map(({ verdict }) => verdict)));
  const verdict = agreedVerdict(verdicts);
  // The shown reasons are those of the way in which it turns out worst.
  const components = answers[verdicts.indexOf(worstOf(verdicts))] ?? [];
  return { verdict, outbound: outbound.expression, components, assumptions };
}

/** What was tried in several ways has to come out allowed, or forbidden, in all of them. */
function agreedVerdict(verdicts: readonly Verdict[]): Verdict {
  const isAgreed =
    verdicts.every(isGreen) || verdicts.every((verdict) => verdict === "incompatible");
  return isAgreed ? worstOf(verdicts) : "review";
}

function assessAnyOutbound(question: CompatibilityQuestion): CompatibilityAnswer {
  const candidates = rateCandidates(question, assessOutbound);
  const [first, ...others] = candidates.map(({ answer }) => answer);
  if (first === undefined) return assessOutbound(question);
  return others.reduce(
    (best, other) => (GOODNESS[other.verdict] < GOODNESS[best.verdict] ? other : best),
    first,
  );
}

/** As good as the best candidate. That no candidate is allowed is only sure where each one is forbidden. */
const GOODNESS: Readonly<Record<Verdict, number>> = {
  compatible: 0,
  conditional: 1,
  review: 2,
  incompatible: 3,
};
