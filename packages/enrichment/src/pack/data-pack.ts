import type { SourcedAnswer } from "../contract.ts";

/** Version of the document that this release writes. */
export const DATA_PACK_VERSION = 0;

/** Answers of sources, fetched on a connected machine for one that is not. */
export interface DataPack {
  readonly kind: "lizenzlotse/data-pack";
  readonly schemaVersion: typeof DATA_PACK_VERSION;
  /** RFC 3339, UTC. */
  readonly createdAt: string;
  readonly toolVersion: string;
  /** In the order in which they were asked. */
  readonly sources: readonly PackSource[];
  /** By source, in the order of the sources, then by package URL. */
  readonly answers: readonly SourcedAnswer[];
  /** Package URLs that were asked about and for which nobody named a licence, sorted. */
  readonly unanswered: readonly string[];
}

/** A source that a pack holds answers of. */
export interface PackSource {
  readonly id: string;
  readonly title: string;
  /** Scheme, host and path that was asked. */
  readonly origin: string;
  /** Packages that it could not be asked about. */
  readonly failed: number;
}

/** A pack as it lies in a file. */
export interface LoadedPack {
  readonly pack: DataPack;
  /** Of the bytes as read, lower-case hex. */
  readonly sha256: string;
}
