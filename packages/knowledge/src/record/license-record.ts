import type { Localized } from "@lizenzlotse/model";

import type {
  FactConfidence,
  LicenseCategory,
  NetworkTrigger,
  UseRestriction,
} from "../category/license-category.ts";
import type { LicenseObligation } from "../obligation/obligation.ts";
import type { Citation } from "./citation.ts";

/** A statement with the places that it rests on. */
export interface Stated {
  readonly text: Localized;
  readonly clause: readonly Citation[];
}

/** What `data/licenses/<ID>.yaml` says about one licence, with every clause resolved. */
export interface LicenseRecord extends ReviewState {
  readonly spdxId: string;
  readonly names: Localized;
  readonly aliases: readonly string[];
  readonly deprecatedIds: readonly string[];
  /** As the SPDX list says. */
  readonly osiApproved: boolean;
  /** `true` where the SPDX list says so; `null` where it does not. */
  readonly fsfFree: true | null;
  readonly category: LicenseCategory;
  readonly madeFor: "software" | "content" | "data" | "fonts";
  readonly copyleft: Copyleft;
  readonly patent: PatentTerms;
  readonly networkTrigger: (Stated & { readonly kind: NetworkTrigger }) | null;
  readonly useRestriction: (Stated & { readonly restricts: readonly UseRestriction[] }) | null;
  readonly versions: VersionTerms;
  readonly relicenseTo: readonly Relicensing[];
  readonly lawVenue: Stated | null;
  /** Empty where the licence excludes nothing. */
  readonly warrantyDisclaimer: readonly Citation[];
  readonly liabilityDisclaimer: readonly Citation[];
  readonly termination: Termination | null;
  readonly obligations: readonly LicenseObligation[];
  readonly prohibitions: readonly Stated[];
  /** `clause` is empty where a note does not speak of the text. */
  readonly notes: readonly Stated[];
  /** Keys of `germanLawNote`. */
  readonly germanLaw: readonly string[];
  /** How other lists class the licence, where they differ; `source` is a key of `sourceOf`. */
  readonly opinions: readonly { readonly source: string; readonly says: string }[];
}

/** How far copyleft reaches. */
export interface Copyleft {
  readonly strength: "none" | "file" | "library" | "module" | "strong" | "network" | "content";
  readonly scope?: Localized;
  readonly clause: readonly Citation[];
}

/** What the licence says about patents. */
export interface PatentTerms {
  readonly grant: "express" | "none-stated" | "excluded";
  /** What a patent suit over the work ends. */
  readonly retaliation: "none" | "patent-grant" | "whole-license";
  readonly text?: Localized;
  readonly clause: readonly Citation[];
}

/**
 * Which versions apply: this one `only`; this `or-later`; those that the `steward` of the licence publishes; or what
 * the work's own notice says (`as-stated`).
 */
export interface VersionTerms {
  readonly upgrade: "only" | "or-later" | "steward" | "as-stated";
  readonly targets: readonly string[];
  readonly text?: Localized;
  readonly clause: readonly Citation[];
}

/** Another licence that the work, or a work with it, may go out under. */
export interface Relicensing {
  readonly target: string;
  readonly condition: Localized;
  readonly clause: readonly Citation[];
}

/** When rights end. */
export interface Termination {
  /** Whether a breach ends them without notice. */
  readonly auto: boolean;
  /** Days in which a cure saves them; `null` where the licence names none. */
  readonly cureDays: number | null;
  readonly text?: Localized;
  readonly clause: readonly Citation[];
}

/** Who looked at a record, and how its citations were checked. */
export interface ReviewState {
  /** `entwurf` until a named person reviewed it. */
  readonly status: "entwurf" | "geprüft";
  readonly reviewedBy: string | null;
  /** RFC 3339 date. */
  readonly reviewedOn: string | null;
  readonly confidence: FactConfidence;
  /** `by-test`: every clause was looked up in the text; `not-checked`: no package holds that text. */
  readonly citations: "by-test" | "not-checked";
  /** Keys of `sourceOf`, sorted. */
  readonly sources: readonly string[];
}

/** What `data/exceptions/<ID>.yaml` says about one exception. */
export interface ExceptionRecord extends ReviewState {
  readonly spdxId: string;
  readonly names: Localized;
  /** Licences that it is made for. */
  readonly goesWith: readonly string[];
  readonly permission: Stated;
  readonly conditions: readonly Stated[];
  readonly limits: readonly Stated[];
  /** Obligations of the licence that it lifts where it applies. */
  readonly eases: readonly string[];
  /** `clause` is empty where a note does not speak of the text. */
  readonly notes: readonly Stated[];
}

/** One statute, one sentence, the effect. */
export interface GermanLawNote {
  readonly id: string;
  readonly statute: string;
  readonly sentence: Localized;
  readonly effect: Localized;
  readonly source: string;
  /** RFC 3339 date of the last look. */
  readonly date: string;
}
