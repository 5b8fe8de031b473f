import type { TreeFileSource } from "../read/tree-file-source.ts";
import type { FileMatcher } from "./file-matcher.ts";

/** What reads and what recognises. */
export interface MatchTools {
  readonly files: TreeFileSource;
  readonly matcher: FileMatcher;
}
