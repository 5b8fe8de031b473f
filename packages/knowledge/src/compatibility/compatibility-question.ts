import type { Assumption, CombinationContext } from "./context.ts";
import type { InboundComponent } from "./inbound-component.ts";
import type { BranchRank, ComponentVerdict } from "./judge-component.ts";
import type { Verdict } from "./verdict.ts";

/** What is asked. The two roles are named, because swapping them is the classic error. */
export interface CompatibilityQuestion {
  /** What comes in: one expression a component; also `NONE` and `NOASSERTION`. */
  readonly inbound: readonly string[];
  /** What the work goes out under: an expression, `LicenseRef-proprietary`, or `LicenseRef-any-outbound`. */
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

/** The components read once, for every outbound licence and every way to fill the gaps of the context. */
export interface PartsOfWork {
  readonly components: readonly InboundComponent[];
  readonly context: CombinationContext;
  readonly rank: BranchRank;
}
