import type { Localized } from "@lizenzlotse/model";

/** What a profile asks of one document or of each of its components. */
export interface ProfileField {
  readonly id: string;
  /** `must-if-exists`: only where the fact exists; whether it does, a document cannot show. */
  readonly level: "must" | "must-if-exists" | "may";
  readonly scope: "document" | "component";
  /** Where the profile says so. */
  readonly clause: string;
  readonly title: Localized;
  /** What to do where it is missing. */
  readonly remedy: Localized;
  readonly isMet: (subject: CheckedSubject) => boolean;
}

/** What a field is looked for in. */
export interface CheckedSubject {
  readonly document: CheckedDocument;
  readonly component: CheckedComponent;
}

/** A document by what profiles ask for, whatever its format. */
export interface CheckedDocument {
  readonly format: string;
  readonly version: string;
  readonly createdAt: string | undefined;
  readonly id: string | undefined;
  readonly hasCreator: boolean;
  /** An e-mail or web address of whoever answers for it. */
  readonly hasCreatorAddress: boolean;
  readonly hasRootDependencies: boolean;
  readonly hasVulnerabilities: boolean;
  readonly components: readonly CheckedComponent[];
}

/** A component by what profiles ask for. */
export interface CheckedComponent {
  readonly label: string;
  readonly line: number | undefined;
  readonly name: string;
  readonly version: string | undefined;
  readonly hasSupplier: boolean;
  readonly hasCreatorAddress: boolean;
  readonly hasIdentifier: boolean;
  readonly hasDependencyEntry: boolean;
  readonly hasCompleteness: boolean;
  readonly distributionLicense: string | undefined;
  readonly originalLicense: string | undefined;
  readonly hasDeployableSha512: boolean;
  readonly hasSourceUri: boolean;
  readonly hasDeployableUri: boolean;
  /** Properties by name; the TR keeps facts of files there. */
  readonly properties: ReadonlyMap<string, string>;
}

/** A profile: what it is called and what it asks for. */
export interface CheckProfile {
  readonly id: "bsi" | "ntia";
  readonly title: string;
  readonly fields: readonly ProfileField[];
}

/** How a document meets one field. */
export interface FieldResult {
  readonly field: ProfileField;
  readonly checked: number;
  readonly missing: number;
  /** The first of those that lack it, in the document's order. */
  readonly examples: readonly { readonly label: string; readonly line: number | undefined }[];
}

/** What a document lacks under a profile. */
export interface GapReport {
  readonly profile: CheckProfile;
  readonly document: CheckedDocument;
  readonly results: readonly FieldResult[];
  /** Mean share of what the `must` fields ask for, 0–100, rounded down. */
  readonly score: number;
}
