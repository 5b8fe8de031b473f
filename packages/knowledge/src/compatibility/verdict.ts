import type { ConditionCode } from "./condition-texts.ts";
import type { OsadlValue } from "./osadl-cell.ts";
import type { ReasonCode } from "./reason-texts.ts";

/**
 * What the solver says.
 *
 * `compatible`: may be done, keeping texts and notices suffices. `conditional`: may be done if the conditions hold.
 * `incompatible`: may not be done under that outbound licence in that context. `review`: the sources are silent or
 * disagree, or a fact is missing.
 */
export type Verdict = "compatible" | "conditional" | "incompatible" | "review";

/** Worst last. What is surely forbidden is worse than what a person has to look at. */
const ORDER: readonly Verdict[] = ["compatible", "conditional", "review", "incompatible"];

/** How bad a verdict is, 0 for the best. */
export function severityOf(verdict: Verdict): number {
  return ORDER.indexOf(verdict);
}

/** Whether something may be done. */
export function isGreen(verdict: Verdict): boolean {
  return verdict === "compatible" || verdict === "conditional";
}

/** A condition, and the licence that sets it. */
export interface VerdictCondition {
  readonly code: ConditionCode;
  readonly license: string;
}

/** Where a statement comes from, and what it says. */
export interface VerdictSource {
  readonly kind: "license-text" | "osadl-matrix";
  /** The licence whose text it is, or the name and day of the matrix. */
  readonly name: string;
  /** What it says on the passage from one licence to another; a clause alone says nothing on that. */
  readonly says?: "yes" | "no" | "doubtful" | OsadlValue;
  readonly passage?: { readonly inbound: string; readonly outbound: string };
  readonly clause?: string;
}

/** A verdict on one licence, with everything that carries it. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly reason: ReasonCode;
  readonly license: string;
  readonly conditions: readonly VerdictCondition[];
  /** The clauses that decide, each with its licence; sorted as found. */
  readonly clauses: readonly string[];
  readonly sources: readonly VerdictSource[];
  readonly conflictOfSources: boolean;
}
