/** Version of the decisions file that this release reads and writes. */
export const DECISIONS_VERSION = 0;

/** Most months that a waiver may hold. */
export const MAX_WAIVER_MONTHS = 12;

/** What every decision of a person says about itself. */
export interface Recorded {
  /** Depends on what is decided about, not on what was decided: deciding again replaces. */
  readonly id: string;
  readonly reason: string;
  /** The author. */
  readonly by: string;
  /** RFC 3339 date. */
  readonly on: string;
  /** Absent: decided by its author alone. `approved` names a second person. */
  readonly status?: "proposed" | "approved" | undefined;
  readonly approvedBy?: string | undefined;
  readonly approvedOn?: string | undefined;
  /** Who is to look at it. */
  readonly assignee?: string | undefined;
  readonly ticket?: string | undefined;
}

/** A decision about a package. */
export interface AboutPackage extends Recorded {
  /** Package URL without version, or the ref of a first-party component. */
  readonly component: string;
  /** VERS range; absent where the component has no versions. */
  readonly versions?: string | undefined;
  /** Digests of what spoke about the licence when it was decided: see `evidenceOf`. */
  readonly evidence: readonly string[];
}

/** A corrected fact: what a package is really licensed under. */
export interface Curation extends AboutPackage {
  /** SPDX expression. */
  readonly license: string;
}

/** What a licence text is, wherever it is found. */
export interface TextCuration extends Recorded {
  /** SHA-256 of the normalised text. */
  readonly text: string;
  /** SPDX expression. */
  readonly license: string;
}

/** The branch of an `OR` under which a package is used. */
export interface Choice extends AboutPackage {
  /** The concluded licence that offers the choice. */
  readonly among: string;
  /** The chosen branch. */
  readonly license: string;
}

/** A violation that is accepted for a time. */
export interface Waiver extends AboutPackage {
  /** Code of the rule that is broken. */
  readonly rule: string;
  /** The licence that breaks it. */
  readonly license: string;
  /** Who answers for it. */
  readonly owner: string;
  /** RFC 3339 date, the last day on which it holds. */
  readonly until: string;
}

/** A match that is no licence statement. */
export interface FalsePositive extends Recorded {
  readonly file: string;
  /** The licence that was wrongly recognised. */
  readonly license: string;
  /** SHA-256 of the matched text, normalised: it survives moved lines, not another text. */
  readonly text: string;
}

/** The end of the log when the file was written. */
export interface LogHead {
  readonly entries: number;
  /** SHA-256 of the last entry. */
  readonly sha256: string;
}

/** All decisions of one file. */
export interface Decisions {
  readonly log?: LogHead | undefined;
  readonly curations: readonly Curation[];
  readonly texts: readonly TextCuration[];
  readonly choices: readonly Choice[];
  readonly waivers: readonly Waiver[];
  readonly falsePositives: readonly FalsePositive[];
}

/** A decision with its kind. */
export type Decision =
  | { readonly kind: "curation"; readonly value: Curation }
  | { readonly kind: "text-curation"; readonly value: TextCuration }
  | { readonly kind: "choice"; readonly value: Choice }
  | { readonly kind: "waiver"; readonly value: Waiver }
  | { readonly kind: "false-positive"; readonly value: FalsePositive };

/** What a project without decisions has. */
export const NO_DECISIONS: Decisions = {
  curations: [],
  texts: [],
  choices: [],
  waivers: [],
  falsePositives: [],
};

/** All decisions as one list, kind by kind. */
export function listDecisions(decisions: Decisions): readonly Decision[] {
  return [
    ...decisions.curations.map((value) => ({ kind: "curation" as const, value })),
    ...decisions.texts.map((value) => ({ kind: "text-curation" as const, value })),
    ...decisions.choices.map((value) => ({ kind: "choice" as const, value })),
    ...decisions.waivers.map((value) => ({ kind: "waiver" as const, value })),
    ...decisions.falsePositives.map((value) => ({ kind: "false-positive" as const, value })),
  ];
}

/** Sorts a list of decisions back into its kinds, by id. */
export function groupDecisions(list: readonly Decision[], log?: LogHead): Decisions {
  const sorted = [...list].sort((left, right) => (left.value.id < right.value.id ? -1 : 1));
  return {
    ...(log === undefined ? {} : { log }),
    curations: sorted.flatMap((one) => (one.kind === "curation" ? [one.value] : [])),
    texts: sorted.flatMap((one) => (one.kind === "text-curation" ? [one.value] : [])),
    choices: sorted.flatMap((one) => (one.kind === "choice" ? [one.value] : [])),
    waivers: sorted.flatMap((one) => (one.kind === "waiver" ? [one.value] : [])),
    falsePositives: sorted.flatMap((one) => (one.kind === "false-positive" ? [one.value] : [])),
  };
}
