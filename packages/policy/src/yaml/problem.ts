import type { Localized } from "@lizenzlotse/model";

/** Something that is wrong with a file that a person wrote. */
export interface FileProblem {
  /** Keys and positions from the top; the line is found from them. */
  readonly path: readonly PropertyKey[];
  /** Where it is known without the path. */
  readonly line?: number | undefined;
  /** One sentence that names the field, what is wrong, and what would be right. */
  readonly message: Localized;
}
