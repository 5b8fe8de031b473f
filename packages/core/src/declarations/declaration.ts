import type { Diagnostic, FileDeclaration, Glob, TreePath } from "@lizenzlotse/model";

/** What a declaring file says about the files that a pattern of its covers. */
export interface Annotation {
  readonly globs: readonly Glob[];
  readonly declaration: FileDeclaration;
  /** Whether it covers everything below its folder: what holds where nothing else is said. */
  readonly catchesAll: boolean;
}

/** One declaring file. Of several annotations that cover a path the last one counts, as all these formats say. */
export interface DeclaringFile {
  readonly path: TreePath;
  /** Folder that the patterns are relative to; `""` is the root. */
  readonly folder: TreePath;
  readonly annotations: readonly Annotation[];
}

/** What a declaring file came to; annotations that could not be read are named and missing. */
export interface ParsedDeclarations {
  readonly file: DeclaringFile;
  readonly diagnostics: readonly Diagnostic[];
}

/** Most annotations that are read from one file; more are named and left out. */
export const MAX_ANNOTATIONS = 10_000;

/** Most patterns of one annotation. */
export const MAX_PATTERNS = 10_000;
