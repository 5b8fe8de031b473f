import { categoryOf, LICENSE_CATEGORIES, type LicenseCategory } from "@lizenzlotse/knowledge";
import { chooseBranch } from "@lizenzlotse/licenses";

import type { Circumstances } from "../contract.ts";
import type { Frame } from "./frame.ts";
import { findingsOf } from "./run-rules.ts";
import { severityRank, statusRank } from "./status.ts";

/** More than there are categories, so that severity and status always outweigh them. */
const STEP = 100;

/**
 * The licences that apply together: the branch of a choice that the policy likes best in these circumstances.
 * `NONE`, `NOASSERTION` and what is no expression stay as they are, and so unknown.
 */
export function effectiveLeaves(
  expression: string,
  circumstances: Circumstances,
  frame: Frame,
): readonly string[] {
  const ranks = new Map<string, number>();
  const branch = chooseBranch(expression, (leaf) => {
    const rank = ranks.get(leaf) ?? unwelcome(leaf, circumstances, frame);
    ranks.set(leaf, rank);
    return rank;
  });
  return branch.length === 0 ? [expression] : branch;
}

/** The category of licences that apply together: that of the most demanding one. */
export function demandingCategory(leaves: readonly string[]): LicenseCategory {
  const present = new Set(leaves.map((leaf) => categoryOf(leaf).category));
  return LICENSE_CATEGORIES.find((category) => present.has(category)) ?? "unknown";
}

/** Among equally judged licences the one that asks for less is welcome. */
function unwelcome(leaf: string, circumstances: Circumstances, frame: Frame): number {
  const [worst] = findingsOf([leaf], { ...circumstances, review: undefined }, frame);
  const category = LICENSE_CATEGORIES.indexOf(categoryOf(leaf).category);
  const ease = LICENSE_CATEGORIES.length - category;
  if (worst === undefined) return ease;
  return (statusRank(worst.status) * STEP + severityRank(worst.severity)) * STEP + ease;
}
