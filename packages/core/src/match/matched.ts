import type { ContentFindings } from "./content-result.ts";
import type { SelectedFile } from "./select-files.ts";

/** One read file with what was found. */
export interface MatchedFile {
  readonly file: SelectedFile;
  readonly findings: ContentFindings;
}
