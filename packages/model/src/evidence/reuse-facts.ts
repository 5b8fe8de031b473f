import type { Diagnostic, SourceLocation } from "../diagnostic/diagnostic.ts";
import type { TreePath } from "../file-source/file-source.ts";

/** What a tree says about copyright and licence of each of its files, by the rules of the REUSE specification 3.3. */
export interface ReuseFacts {
  /** Files that the specification asks for information about, sorted by path. */
  readonly files: readonly ReuseFile[];
  /** Files of `LICENSES` in the root, sorted by path. */
  readonly licenseFiles: readonly ReuseLicenseFile[];
  /** What kept a file or a declaration from being read. */
  readonly diagnostics: readonly Diagnostic[];
}

/** One file with what it says itself and what others declare for it. */
export interface ReuseFile {
  readonly path: TreePath;
  /** Statements of a licence, verbatim. */
  readonly licenses: readonly ReuseStatement[];
  /** How many statements of copyright there are. */
  readonly copyrights: number;
}

/** A statement of a licence, with the place where it is written. */
export interface ReuseStatement {
  readonly value: string;
  readonly location: SourceLocation;
}

/** A licence text in `LICENSES`. */
export interface ReuseLicenseFile {
  readonly path: TreePath;
  /** The name without its ending: what files are to state. */
  readonly id: string;
  readonly extension: "present" | "missing";
}
