import type { ComponentRef } from "../component/component.ts";
import type { Localized } from "../text/localized.ts";

/** What a decision of a person is about. */
export type DecisionKind = "curation" | "text-curation" | "choice" | "waiver" | "false-positive";

/**
 * Whether a decision has an effect. `in-force` and `expiring` have one; every other one is listed and has none:
 * `expired` ran out, `unused` fits nothing that was found, `reopened` was made on other evidence, `proposed` waits for
 * a second person, `conflicting` disagrees with another one, `not-permitted` comes from where it may not loosen.
 */
export type DecisionState =
  | "in-force"
  | "expiring"
  | "expired"
  | "unused"
  | "reopened"
  | "proposed"
  | "conflicting"
  | "not-permitted";

/** What became of one decision in an assessment. None is ever left out. */
export interface DecisionReport {
  readonly id: string;
  readonly kind: DecisionKind;
  readonly state: DecisionState;
  /** How its state counts for the gate; absent where there is nothing to do about it. */
  readonly severity?: "warning" | "note" | undefined;
  /** The package with its versions, the licence text, or the file that it is about. */
  readonly subject: string;
  /** What was decided, in a few words. */
  readonly decided: Localized;
  readonly reason: string;
  readonly by: string;
  /** RFC 3339 date. */
  readonly on: string;
  readonly owner?: string | undefined;
  /** RFC 3339 date, the last day on which it holds. */
  readonly until?: string | undefined;
  readonly ticket?: string | undefined;
  /** The file or pack that holds it. */
  readonly source: string;
  /** Components that it fits, sorted. */
  readonly components: readonly ComponentRef[];
  /** What its state means here, and what to do about it. */
  readonly remark?: Localized | undefined;
}

/** The waiver under which a violation was accepted: who, why, and until when. */
export interface Acceptance {
  readonly decision: string;
  readonly reason: string;
  readonly by: string;
  readonly owner: string;
  /** RFC 3339 date. */
  readonly on: string;
  /** RFC 3339 date, the last day on which it holds. */
  readonly until: string;
  readonly ticket?: string | undefined;
}

/** What was accepted, so that it is counted and never hidden. */
export interface AcceptedCounts {
  readonly violations: number;
  /** Components whose every violation is accepted; they are in no status count. */
  readonly components: number;
}
