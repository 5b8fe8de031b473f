/** Version of the manifest that this release writes; it reads every older one. */
export const MANIFEST_VERSION = 0;

/** Name of the manifest beside the files that it lists. */
export const MANIFEST_FILE = "manifest.json";

/** What a file is there for. */
export type FileRole = "report" | "annex" | "evidence";

/** A file of a version, or of a pack. */
export interface EvidenceFile {
  /** Relative, with `/`, without `.` and `..`. */
  readonly path: string;
  readonly role: FileRole;
  readonly bytes: Uint8Array;
}

/** A file as the manifest lists it. */
export interface ListedFile {
  readonly path: string;
  readonly role: FileRole;
  readonly sizeBytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
}

/** The program that made the files. */
export interface ToolFingerprint {
  readonly name: "lizenzlotse";
  readonly version: string;
  /** Over its installed program files, lower-case hex. */
  readonly sha256: string;
}

/** What everything that is handed over with one version of a report consists of. */
export interface Manifest {
  readonly kind: "lizenzlotse/evidence-manifest";
  readonly schemaVersion: typeof MANIFEST_VERSION;
  /** RFC 3339, UTC. */
  readonly createdAt: string;
  /** File number of the consultation (Aktenzeichen). */
  readonly reference: string;
  readonly release: { readonly version: string; readonly status: "draft" | "final" };
  readonly tool: ToolFingerprint;
  /** Present in a copy that something was taken out of. */
  readonly redacted?:
    | {
        readonly profile: "public";
        /** SHA-256 of the manifest of the original. */
        readonly originalManifest: string;
      }
    | undefined;
  /** Sorted by path. */
  readonly files: readonly ListedFile[];
}
