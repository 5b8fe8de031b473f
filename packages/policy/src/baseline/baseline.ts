/** A violation that was there when the baseline was written, with what a reviewer needs to recognise it. */
export interface BaselineEntry {
  /** Stable id of the violation: rule, component and licence decide it. */
  readonly id: string;
  readonly rule: string;
  readonly component: string;
  readonly expression: string;
}

/** Violations that a project has accepted for now; kept in version control, so that every change of it is reviewed. */
export interface Baseline {
  readonly kind: typeof BASELINE_KIND;
  readonly schemaVersion: typeof BASELINE_VERSION;
  /** Sorted by id, each once. */
  readonly violations: readonly BaselineEntry[];
}

export const BASELINE_KIND = "lizenzlotse/baseline";

export const BASELINE_VERSION = 0;
