import type { SourceLocation } from "../diagnostic/diagnostic.ts";

/**
 * How a declaration goes together with what the file says itself, in the words of the REUSE specification:
 * `closest` fills what the file leaves open, `aggregate` adds to it, `override` takes its place.
 */
export type DeclarationPrecedence = "closest" | "aggregate" | "override";

/** What a project declares about one of its files elsewhere than in the file. */
export interface FileDeclaration {
  /** Licences as declared, in the order of the source; empty where only copyright is declared. */
  readonly values: readonly string[];
  /** All of them as one SPDX expression; absent where one could not be read. */
  readonly expression?: string | undefined;
  /** Copyright statements as declared. */
  readonly copyrights: readonly string[];
  /** `REUSE.toml`, `.reuse/dep5`, Debian's `debian/copyright`, or a `.license` file beside the file. */
  readonly source: "reuse-toml" | "dep5" | "debian-copyright" | "sidecar";
  readonly precedence: DeclarationPrecedence;
  /** Where the declaration starts. */
  readonly location: SourceLocation;
}
