import type { TreePath } from "@lizenzlotse/model";

/** What is kept of the files that a scan rests on, so that it can be looked at when the tree is gone. */
export interface KeptEvidence {
  /** Every file that the scan cites, sorted by path. */
  readonly inputs: readonly CitedFile[];
  /** Whole files: manifests, lockfiles, licence and NOTICE files. Credentials are taken out. */
  readonly copies: ReadonlyMap<TreePath, Uint8Array>;
  /** Of all other files the lines in which something was found, sorted by path and line. */
  readonly passages: readonly KeptPassage[];
}

/** A file as it was when the evidence was kept. */
export interface CitedFile {
  readonly path: TreePath;
  readonly sizeBytes: number;
  /** Of the bytes as stored, before anything was taken out; lower-case hex. */
  readonly sha256: string;
  /** `gone`: it could not be read any more, or is larger than what is kept. */
  readonly kept: "copy" | "passages" | "gone";
  /** Present where credentials were taken out of the copy. */
  readonly redacted?: true | undefined;
}

/** Lines of a file in which a licence was found. */
export interface KeptPassage {
  readonly path: TreePath;
  /** 1-based, both inclusive. */
  readonly startLine: number;
  readonly endLine: number;
  /** SPDX expression of the match. */
  readonly expression: string;
  readonly rule: string;
  /** The matched bytes as text; credentials are taken out. */
  readonly text: string;
}
