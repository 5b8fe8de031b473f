import type { CombinationContext, Combine, LicenseCategory } from "@lizenzlotse/knowledge";

import type { Situation } from "../context/situation.ts";
import type { Circumstances } from "../contract.ts";

/** How one component is used, as far as the compatibility solver asks. */
export type SolverCircumstances = Pick<Circumstances, "combine" | "provide" | "modification">;

/** What the compatibility solver is asked about one licence of one component. */
export function combinationContextOf(
  category: LicenseCategory,
  { combine, provide, modification }: SolverCircumstances,
  { recipient, use, licensee }: Pick<Situation, "recipient" | "use" | "licensee">,
): CombinationContext {
  return {
    combine: combine ?? usualCombination(category),
    modified: modification === "modified",
    provide,
    recipient,
    ...(use === undefined ? {} : { use }),
    ...(licensee === undefined ? {} : { licensee }),
    work: "software",
  };
}

/**
 * Where nobody said: a library is loaded by the program. What comes under a licence made for content is content, even if
 * a package manager delivers it, and no part of the program.
 */
function usualCombination(category: LicenseCategory): Combine {
  const isContent =
    category === "content" || category === "data" || category === "share-alike-content";
  return isContent ? "data" : "dynamic";
}
