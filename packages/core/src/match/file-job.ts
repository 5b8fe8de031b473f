import type { LicenseIndex } from "@lizenzlotse/detection";
import {
  createDiagnostic,
  type Diagnostic,
  type FileClass,
  type FilePart,
  type TreePath,
} from "@lizenzlotse/model";

import { memberPath } from "../read/archive/member-path.ts";
import { classifyFile } from "./classify-file.ts";
import { type ContentEntry, type ContentFindings, ITSELF } from "./content-result.ts";

/**
 * How much of a file matchers see: all of it, the head, where notices of source files stand, the files inside it, or of
 * those only the ones that are called like a licence or a notice.
 */
export type FileExtent = "whole" | "head" | "members" | "evidence";

/** Which part of which file is wanted. It says all that a thread needs to know, and travels well. */
export interface FileJob {
  readonly path: TreePath;
  /** The path as the file system knows it. */
  readonly diskPath: string | Buffer;
  /** The piece of that file; absent where it is all of it. */
  readonly part?: FilePart | undefined;
  readonly class: FileClass;
  readonly extent: FileExtent;
}

/** What came of one job. */
export interface JobOutcome {
  /** The file's size; absent where it was not read. */
  readonly sizeBytes?: number | undefined;
  /** Nothing: it was read, and holds nothing to tell of. */
  readonly entries: readonly ContentEntry[];
  /** SHA-256 of the file; absent without entries, for then nobody needed it. */
  readonly sha256?: string | undefined;
  /** What the file was when it was read, for the cache; absent where the outcome must not be remembered. */
  readonly fingerprint?: string | undefined;
}

/** One entry at its place in the tree. */
export type PlacedEntry =
  | {
      readonly kind: "findings";
      readonly path: TreePath;
      readonly class: FileClass;
      readonly findings: ContentFindings;
    }
  | { readonly kind: "diagnostic"; readonly diagnostic: Diagnostic };

/** Gives an entry its path, and with it its class; what is cached by content has neither. */
export function placeEntry(job: Pick<FileJob, "path" | "class">, entry: ContentEntry): PlacedEntry {
  const path = entry.member === ITSELF ? job.path : memberPath(job.path, entry.member);
  if ("findings" in entry) {
    const fileClass = entry.member === ITSELF ? job.class : classifyFile(path);
    return { kind: "findings", path, class: fileClass, findings: entry.findings };
  }
  const { code, parameters } = entry.problem;
  return { kind: "diagnostic", diagnostic: createDiagnostic(code, { path }, parameters) };
}

/** What an outcome depends on beside the content. */
export function flavorOf(
  { class: fileClass, extent }: Pick<FileJob, "class" | "extent">,
  index: LicenseIndex,
): string {
  return `${index.version}/${fileClass}/${extent}`;
}
