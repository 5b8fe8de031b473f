import type { SourceLocation } from "../diagnostic/diagnostic.ts";
import type { TreePath } from "../file-source/file-source.ts";
import type { ComponentLicenses } from "./component-licenses.ts";

/**
 * Names a component inside one document. Opaque: compare it, never take it apart. Third-party packages use their
 * canonical purl, first-party ones `first-party:<manifest path>`, single files `file:<path>`.
 */
export type ComponentRef = string;

/** Component types of CycloneDX. Scans of trees know the first six; bills of materials bring the others. */
export const COMPONENT_KINDS = [
  "application",
  "container",
  "data",
  "file",
  "framework",
  "library",
  "cryptographic-asset",
  "device",
  "device-driver",
  "firmware",
  "machine-learning-model",
  "operating-system",
  "platform",
] as const;

/** One of {@link COMPONENT_KINDS}. */
export type ComponentKind = (typeof COMPONENT_KINDS)[number];

/** Whether the scanned project wrote it or uses it. */
export type Origin = "first-party" | "third-party";

/** As in CycloneDX: `optional` may be absent at run time, `excluded` is not part of what is delivered. */
export type Scope = "required" | "optional" | "excluded";

/** What a component is used for, as the lockfile tells. */
export type Usage = "production" | "development" | "test" | "build";

/** Algorithms as CycloneDX spells them. */
export const HASH_ALGORITHMS = [
  "MD5",
  "SHA-1",
  "SHA-256",
  "SHA-384",
  "SHA-512",
  "SHA3-256",
  "SHA3-384",
  "SHA3-512",
  "BLAKE2b-256",
  "BLAKE2b-384",
  "BLAKE2b-512",
  "BLAKE3",
  "Streebog-256",
  "Streebog-512",
] as const;

/** One of {@link HASH_ALGORITHMS}. */
export type HashAlgorithm = (typeof HASH_ALGORITHMS)[number];

/** A checksum and what it was taken of. */
export interface ComponentHash {
  readonly algorithm: HashAlgorithm;
  /** Lower-case hex. */
  readonly value: string;
  /** `distribution`: the archive that a registry serves; `content`: the unpacked content. */
  readonly covers: "distribution" | "content";
}

/** What a link leads to, as CycloneDX calls it; what is rarer is `other`, with its name as the comment. */
export const EXTERNAL_REFERENCE_TYPES = [
  "distribution",
  "source-distribution",
  "vcs",
  "website",
  "issue-tracker",
  "license",
  "advisories",
  "bom",
  "build-meta",
  "build-system",
  "chat",
  "documentation",
  "mailing-list",
  "release-notes",
  "rfc-9116",
  "security-contact",
  "social",
  "support",
  "other",
] as const;

/** A link that belongs to a component. Never carries credentials. */
export interface ExternalReference {
  readonly type: (typeof EXTERNAL_REFERENCE_TYPES)[number];
  readonly url: string;
  readonly comment?: string | undefined;
}

/** Who made a component, as far as a source tells. */
export interface Contact {
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly url?: string | undefined;
}

/** An identifier besides the purl, verbatim. */
export interface ComponentIdentifier {
  readonly kind: "cpe" | "swid" | "swhid" | "omnibor" | "other";
  readonly value: string;
}

/**
 * A fact under a name of its own: what a supplied document states, verbatim, or a scan of an image about the layer that a
 * component came in with. Names may repeat.
 */
export interface StatedProperty {
  readonly name: string;
  readonly value: string;
}

/** One place that names the component: a lockfile entry, a manifest, an installed copy. */
export interface Occurrence {
  readonly location: SourceLocation;
  readonly source: "lockfile" | "manifest" | "installed" | "file" | "bill-of-materials";
  /** Empty where this place does not tell. */
  readonly usages: readonly Usage[];
}

/** Whether the list of a component's dependencies is everything there is. */
export type Completeness = "complete" | "incomplete" | "unknown";

/** One resolved package version, one first-party project, or one file judged by itself. */
export interface Component {
  readonly ref: ComponentRef;
  readonly kind: ComponentKind;
  readonly origin: Origin;
  /** Id of the analyzer that found it; opaque outside its folder. */
  readonly ecosystem: string;
  /** npm scope without `@`… as the purl namespace has it: `@babel`, `org.apache`, `symfony`. */
  readonly group?: string | undefined;
  readonly name: string;
  /** Absent where no source pins it. */
  readonly version?: string | undefined;
  readonly purl?: string | undefined;
  readonly description?: string | undefined;
  readonly supplier?: string | undefined;
  /** Who made it, with an address; a bill of materials for the BSI needs one. */
  readonly creator?: Contact | undefined;
  /** Absent where there is none. */
  readonly identifiers?: readonly ComponentIdentifier[] | undefined;
  /** What a supplied document or an image says besides, sorted by name; absent where it says nothing. */
  readonly properties?: readonly StatedProperty[] | undefined;
  readonly scope: Scope;
  /** Sorted and never empty. */
  readonly usages: readonly Usage[];
  readonly occurrences: readonly Occurrence[];
  readonly hashes: readonly ComponentHash[];
  readonly references: readonly ExternalReference[];
  /** Direct dependencies, sorted. */
  readonly dependencies: readonly ComponentRef[];
  readonly dependenciesCompleteness: Completeness;
  readonly licenses: ComponentLicenses;
  readonly artefactEvidence: ArtefactEvidence;
}

/** What obligations are later checked against. Gathered by the scanning core, judged elsewhere. */
export interface ArtefactEvidence {
  /** Folders of installed or vendored copies that were looked into. */
  readonly contentRoots: readonly TreePath[];
  readonly licenseTexts: readonly TextEvidence[];
  /** NOTICE files and their like. */
  readonly notices: readonly TextEvidence[];
  /** Distinct copyright statements of the component's own files, sorted. */
  readonly copyrights: readonly string[];
  /** Whether the copy differs from what its registry serves. */
  readonly modification: "unmodified" | "modified" | "unknown";
  /** Files of the tree, or addresses, of the patches that change the copy before it is used; absent where there is none. */
  readonly patches?: readonly string[] | undefined;
  /**
   * Files that show that the component's code is sent to browsers, sorted, the first few. Empty or absent where nothing
   * shows it, which does not say that it stays on a server.
   */
  readonly servedBy?: readonly SourceLocation[] | undefined;
}

/** A text that was found, by digest, so that equal copies are recognised. */
export interface TextEvidence {
  readonly path: TreePath;
  /** SHA-256 of the bytes as stored. */
  readonly sha256: string;
  /** SHA-256 of the normalised words (`detection`, `digestNormalizedText`): equal for texts that differ in layout only. */
  readonly normalizedSha256: string;
  /** The licence that the text is, where a matcher said so. */
  readonly expression?: string | undefined;
}
