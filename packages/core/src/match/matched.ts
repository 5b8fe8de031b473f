import type { Diagnostic } from "@lizenzlotse/model";

import type { ContentFindings } from "./file-matcher.ts";
import type { SelectedFile } from "./select-files.ts";

/** One read file with what was found. */
export interface MatchedFile {
  readonly file: SelectedFile;
  readonly findings: ContentFindings;
}

/** What one selected file came to: itself, or the members of an archive. */
export type Matched =
  | { readonly kind: "file"; readonly file: MatchedFile }
  | { readonly kind: "diagnostic"; readonly diagnostic: Diagnostic };
