import type {
  CollectedSource,
  RejectedSource,
  SourceArchive,
  SourceReason,
} from "@lizenzlotse/core";
import { type Component, type ExternalReference, sha256Hex } from "@lizenzlotse/model";
import type { SourceDuty } from "@lizenzlotse/policy";

/** Components whose source has to be given, with what was found. Described in `docs/formats/source-bundle.md`. */
export interface SourceList {
  readonly kind: "lizenzlotse/sources";
  readonly version: 0;
  readonly subject: string;
  readonly artefact?: string | undefined;
  /** Whether every component's source was found and looks like it, and every licence is known. */
  readonly complete: boolean;
  /** Refs of components that are handed out under a licence of which nobody knows whether it asks for source. */
  readonly unknown: readonly string[];
  readonly components: readonly ListedSource[];
}

/** One component. */
export interface ListedSource {
  readonly ref: string;
  readonly name: string;
  readonly version?: string | undefined;
  readonly duties: readonly ListedDuty[];
  /** `unproved`: something was found, a person has to say whether it is all of it. */
  readonly state: "found" | "unproved" | "missing";
  readonly files: readonly ListedFile[];
  readonly rejected: readonly ListedRejection[];
  /** Where it may be had; nobody opened these addresses. */
  readonly elsewhere: readonly Pick<ExternalReference, "type" | "url">[];
}

/** By which licence and clauses. */
export interface ListedDuty {
  readonly license: string;
  readonly applies: SourceDuty["applies"];
  readonly ways: readonly {
    readonly id: string;
    readonly clauses: readonly string[];
    readonly suffices: "yes" | "no" | "unclear";
  }[];
}

/** A file of the bundle, whether or not one is written. */
export interface ListedFile {
  /** In the bundle. */
  readonly path: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly verdict: SourceArchive["judgement"]["verdict"];
  readonly reason: SourceReason;
  readonly sourceFiles: number;
  readonly from: string;
  readonly kind: SourceArchive["place"]["kind"];
  /** The hash of the lockfile that the bytes have. */
  readonly verifiedBy?: string | undefined;
}

/** What was looked at and is no source. */
export interface ListedRejection {
  readonly from: string;
  readonly reason: RejectedSource["reason"];
}

/** Puts together what is said of one component. */
export function toListedSource(
  { component, archives, rejected }: CollectedSource,
  duties: readonly SourceDuty[],
  nameOf: (archive: SourceArchive) => string,
): ListedSource {
  const files = archives.map((archive) => toFile(archive, nameOf(archive)));
  const { ref, version } = component;
  return {
    ref,
    name: fullName(component),
    ...(version === undefined ? {} : { version }),
    duties: duties.map(toDuty),
    state: stateOf(component, files),
    files,
    rejected: rejected.map(({ place, reason }) => ({ from: place.path, reason })),
    elsewhere: component.references
      .filter(({ type }) => type === "vcs" || type === "source-distribution" || type === "website")
      .map(({ type, url }) => ({ type, url })),
  };
}

/** With its group before it, as its package manager writes it. */
export function fullName({ group, name }: Pick<Component, "group" | "name">): string {
  return group === undefined ? name : `${group}/${name}`;
}

/** Of a changed component the changed copy is what the source is of. */
function stateOf(component: Component, files: readonly ListedFile[]): ListedSource["state"] {
  const isModified = component.artefactEvidence.modification === "modified";
  const decisive = isModified ? files.filter(({ kind }) => kind === "modified-copy") : files;
  if (decisive.some(({ verdict }) => verdict === "source")) return "found";
  return files.length > 0 ? "unproved" : "missing";
}

function toDuty({ license, applies, ways }: SourceDuty): ListedDuty {
  return {
    license,
    applies,
    ways: ways.map(({ id, clauses, suffices }) => ({
      id,
      clauses: clauses.map(({ en }) => en),
      suffices,
    })),
  };
}

function toFile({ bytes, judgement, place, verifiedBy }: SourceArchive, path: string): ListedFile {
  return {
    path,
    sha256: sha256Hex(bytes),
    sizeBytes: bytes.length,
    verdict: judgement.verdict,
    reason: judgement.reason,
    sourceFiles: judgement.sourceFiles,
    from: place.path,
    kind: place.kind,
    ...(verifiedBy === undefined
      ? {}
      : { verifiedBy: `${verifiedBy.algorithm}:${verifiedBy.value}` }),
  };
}
