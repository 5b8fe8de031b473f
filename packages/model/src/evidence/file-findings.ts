import type { TreePath } from "../file-source/file-source.ts";
import type { TextEncoding } from "../text/decode-text.ts";
import type { FileDeclaration } from "./file-declaration.ts";
import type { CopyrightStatement, LicenseMatch } from "./license-match.ts";

/** What a path is for. Anything but `source` needs a reason, which is shown wherever the path is. */
export type PathRole =
  "source" | "test" | "example" | "generated" | "documentation" | "third-party" | "dependency";

/** Why a file was read. */
export type FileClass = "license-file" | "notice-file" | "readme" | "manifest" | "source" | "other";

/** Everything that matchers found in one file. Only files with a finding are listed. */
export interface FileFindings {
  /** Stable: depends on path and matched licences, not on lines. */
  readonly id: string;
  readonly path: TreePath;
  readonly class: FileClass;
  readonly role: PathRole;
  /** SHA-256 of the bytes as stored, lower-case hex. */
  readonly sha256: string;
  readonly encoding: TextEncoding;
  /** Conjunction of the file's concluding matches; absent where only clues were found. */
  readonly expression?: string | undefined;
  /** Sorted by position. */
  readonly matches: readonly LicenseMatch[];
  readonly copyrights: readonly CopyrightStatement[];
  /** What the project declares about the file elsewhere; absent where it declares nothing. */
  readonly declared?: readonly FileDeclaration[] | undefined;
  /** The component that the file belongs to, where one is known. */
  readonly component?: string | undefined;
  /** Set where a limit kept the matchers from seeing the whole file. */
  readonly partial?: boolean | undefined;
}
