import type { CopyrightStatement } from "@lizenzlotse/model";
import type { MatcherDocument } from "../contract.ts";

/** Finds who claims copyright in a file. */
export function findCopyrights(_document: MatcherDocument): readonly CopyrightStatement[] {
  return [];
}
