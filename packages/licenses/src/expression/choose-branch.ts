import { branchesOf } from "./branches.ts";

/**
 * The best branch of an expression.
 *
 * @param rank - how unwelcome a leaf is; lower is better. A branch is as unwelcome as its worst leaf; among
 * equals the lower sum, then fewer leaves, then the order of {@link branchesOf} decides.
 * @returns the branch's leaves, sorted; empty where the text is no expression.
 * @example chooseBranch("GPL-2.0-only OR MIT", (leaf) => (leaf === "MIT" ? 0 : 1)) // ['MIT']
 */
export function chooseBranch(text: string, rank: (leaf: string) => number): readonly string[] {
  const [first, ...others] = branchesOf(text).map((leaves) => rate(leaves, rank));
  if (first === undefined) return [];
  const best = others.reduce((found, other) => (isBetter(other, found) ? other : found), first);
  return best.leaves;
}

interface RatedBranch {
  readonly leaves: readonly string[];
  readonly worst: number;
  readonly sum: number;
}

function rate(leaves: readonly string[], rank: (leaf: string) => number): RatedBranch {
  let worst = -Infinity;
  let sum = 0;
  for (const leaf of leaves) {
    const leafRank = rank(leaf);
    worst = Math.max(worst, leafRank);
    sum += leafRank;
  }
  return { leaves, worst, sum };
}

function isBetter(candidate: RatedBranch, best: RatedBranch): boolean {
  if (candidate.worst !== best.worst) return candidate.worst < best.worst;
  if (candidate.sum !== best.sum) return candidate.sum < best.sum;
  return candidate.leaves.length < best.leaves.length;
}
