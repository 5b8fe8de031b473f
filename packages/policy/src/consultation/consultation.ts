import type { ConsultationIdentity, FindingTracking, ReleaseIdentity } from "@lizenzlotse/model";

/** Version of the consultation file that this release writes. */
export const CONSULTATION_VERSION = 0;

/** Name of the consultation file in its folder. */
export const CONSULTATION_FILE = "beratung.yml";

/** What a consultation file says: the adviser's frame around scans. People write it by hand, too. */
export interface Consultation extends ConsultationIdentity {
  readonly version: typeof CONSULTATION_VERSION;
  readonly plainLanguage?: boolean | undefined;
  readonly defaults?: Pick<FindingTracking, "owner" | "due"> | undefined;
  /** Hosts beside those of private networks that a copy for the public must not name; `*.` and a domain for all below. */
  readonly internalHosts?: readonly string[] | undefined;
  readonly scans?: readonly StoredScan[] | undefined;
  readonly findings?: readonly FindingTracking[] | undefined;
  /** In the order of their numbers. */
  readonly releases?: readonly Release[] | undefined;
}

/** A scan, or a supplier's document that was read, as it is kept in the folder of the consultation. */
export interface StoredScan {
  /** Names its files: lower-case letters, digits, hyphens. */
  readonly name: string;
  /** What was scanned, as the call named it; never opened again by itself. */
  readonly source: string;
  /** Of the stored scan, lower-case hex. */
  readonly sha256: string;
}

/** A version of the report that was written. */
export interface Release extends ReleaseIdentity {
  /** RFC 3339, UTC. */
  readonly createdAt: string;
  readonly by: string;
  /** Of its manifest, lower-case hex: whoever has this file can tell whether the version is the one that was written. */
  readonly manifest: string;
}
