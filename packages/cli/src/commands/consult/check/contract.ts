import type { Localized } from "@lizenzlotse/model";

/** One thing that was looked at when a version was verified. */
export interface Check {
  /** `not-checked` is never a pass: it says what could not be looked at. */
  readonly outcome: "fits" | "differs" | "not-checked";
  readonly text: Localized;
}

/** A version, a pack, or what stands beside all versions, with its checks. */
export interface CheckedPart {
  readonly title: "folder" | "version" | "pack";
  readonly version?: string;
  readonly checks: readonly Check[];
}
