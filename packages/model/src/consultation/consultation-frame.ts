import type { Localized } from "../text/localized.ts";

/** Who may read a consultation, the most open first. */
export const CONFIDENTIALITIES = ["public", "internal", "restricted"] as const;

/** One of {@link CONFIDENTIALITIES}. */
export type Confidentiality = (typeof CONFIDENTIALITIES)[number];

/** How far somebody has come with a finding. `accepted`: known and put up with, with a reason. */
export const TRACKING_STATES = ["open", "in-progress", "done", "accepted"] as const;

/** One of {@link TRACKING_STATES}. */
export type TrackingState = (typeof TRACKING_STATES)[number];

/** Who settles a finding by when. Says nothing about whether it is settled: that is seen in the next scan. */
export interface FindingTracking {
  /** Id of the finding group. */
  readonly finding: string;
  readonly owner?: string | undefined;
  /** RFC 3339 date. */
  readonly due?: string | undefined;
  readonly state: TrackingState;
  readonly note?: string | undefined;
}

/** For whom a consultation is, under which number, and who made it. */
export interface ConsultationIdentity {
  readonly agency: string;
  /** File number (Aktenzeichen). */
  readonly reference: string;
  /** What is advised on (Verfahren). */
  readonly procedure: string;
  readonly client?: string | undefined;
  readonly editor: string;
  readonly contact?: string | undefined;
  readonly confidentiality: Confidentiality;
  /** Language of the reports. */
  readonly language: "de" | "en";
}

/**
 * What an adviser's work adds to a scan and its assessment: for whom it was made, under which number, who does what by
 * when, and what changed since the version before. Judges nothing. One frame belongs to one version of a report.
 */
export interface ConsultationFrame extends ConsultationIdentity {
  readonly release: ReleaseIdentity;
  /** What holds for findings that nobody tracks by themselves. */
  readonly defaults: Pick<FindingTracking, "owner" | "due">;
  /** Sorted by finding. */
  readonly tracking: readonly FindingTracking[];
  /** Whether a summary in plain language is wanted. */
  readonly plainLanguage: boolean;
  /** Absent in a first version. */
  readonly changes?: ReleaseChanges | undefined;
  /** What is handed over with the report, in the order in which it is listed. */
  readonly annexes: readonly Annex[];
}

/** Which version of a report it is. */
export interface ReleaseIdentity {
  /** Two numbers: `0.9`, `1.0`. */
  readonly version: string;
  /** A final one is never written over. */
  readonly status: "draft" | "final";
}

/** What is different from an earlier version. */
export interface ReleaseChanges {
  /** Version that it is compared with. */
  readonly since: string;
  /** Findings that were not there; sorted by id, as the other lists. */
  readonly fresh: readonly ChangedFinding[];
  readonly gone: readonly ChangedFinding[];
  readonly changed: readonly ChangedFinding[];
  readonly components: {
    readonly added: readonly string[];
    readonly removed: readonly string[];
    /** Whose concluded licence is another one. */
    readonly relicensed: readonly {
      readonly name: string;
      readonly from: string;
      readonly to: string;
    }[];
  };
}

/** A finding as it was and as it is; `0` components where it was or is not there. */
export interface ChangedFinding {
  readonly id: string;
  readonly title: Localized;
  readonly componentsBefore: number;
  readonly componentsAfter: number;
}

/** A document that is handed over with the report. */
export interface Annex {
  /** Relative to the report's own folder. */
  readonly path: string;
  readonly title: Localized;
  /** Of the bytes, lower-case hex. */
  readonly sha256: string;
}
