import type { ComponentRef } from "../component/component.ts";
import type { SourceLocation } from "../diagnostic/diagnostic.ts";
import type { Localized } from "../text/localized.ts";

/**
 * Whether a duty is met. `fulfilled` only with evidence; `open`: something is missing; `needs-human`: a machine cannot
 * tell, and nobody has said so yet; `not-applicable`: the duty does not arise.
 */
export type ObligationVerdict = "fulfilled" | "open" | "needs-human" | "not-applicable";

/** One duty of one licence, for all components of which the same is to be said. */
export interface ObligationState {
  /** Depends on duty, licence, artefact, verdict, reason and evidence. */
  readonly id: string;
  /** Generic duty of the knowledge base, for example `LICENSE-TEXT`. */
  readonly obligation: string;
  readonly title: Localized;
  readonly severity: "must" | "must-not" | "should";
  /** Who usually sees to it. */
  readonly role: string;
  /** `ID` or `ID WITH exception`. */
  readonly license: string;
  /** Sorted, never empty. */
  readonly components: readonly ComponentRef[];
  /** Name of the artefact that was looked at. */
  readonly artefact: string;
  /** Clauses of the licence, for example `§ 3(b)`. */
  readonly clauses: readonly Localized[];
  readonly state: ObligationVerdict;
  /** Why: what was found, what is missing, what to look at, or why it does not arise. */
  readonly reason: Localized;
  /** What to do; absent where there is nothing to do. */
  readonly action?: Localized | undefined;
  /** What it rests on, in the artefact, and never empty for `fulfilled`. */
  readonly evidence: readonly ObligationEvidencePlace[];
  /** The duty that was done instead, where one of several is enough. */
  readonly metBy?: string | undefined;
  /** The exception that lifts the duty where its conditions are met. */
  readonly easedBy?: string | undefined;
  /** Ids of context answers that nobody gave and that the state rests on, sorted. */
  readonly assumptions: readonly string[];
  /** Whether a jurist has reviewed the licence's record of duties. */
  readonly recordReviewed: boolean;
}

/** One piece of evidence for or against. */
export interface ObligationEvidencePlace {
  readonly location: SourceLocation;
  /** SHA-256 of the normalised words that were compared. */
  readonly normalizedSha256?: string | undefined;
}
