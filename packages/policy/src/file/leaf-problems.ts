import { classifiedLicenses } from "@lizenzlotse/knowledge";
import { canonicalExpression, isKnownLeaf, leavesOf } from "@lizenzlotse/licenses";

import { didYouMean } from "./did-you-mean.ts";
import type { PolicyFile } from "./policy-file.ts";
import type { PolicyProblem } from "./problem.ts";

const LISTS = ["allow", "review", "deny"] as const;

/** What is wrong with the licences on the lists: unknown ones, expressions, and one on two lists. */
export function leafProblems(file: PolicyFile): readonly PolicyProblem[] {
  const seen = new Map<string, string>();
  return LISTS.flatMap((list) =>
    (file[list] ?? []).flatMap((leaf, index): readonly PolicyProblem[] => {
      const message = problemOf(leaf) ?? problemOfSecond(leaf, list, seen);
      return message === undefined
        ? []
        : [{ path: [list, index], message: `\`${list}\`: ${message}` }];
    }),
  );
}

function problemOf(leaf: string): string | undefined {
  if (leaf === "NONE" || leaf === "NOASSERTION") {
    return `${leaf} means that there is no known licence; \`onUnknown\` decides about that.`;
  }
  const leaves = leavesOf(leaf);
  if (leaves.length > 1) return `\`${leaf}\` is an expression; list single licences.`;
  if (leaves.length === 1 && (isKnownLeaf(leaf) || leaf.includes("LicenseRef-"))) return undefined;
  return `\`${leaf}\` is not a licence of the SPDX list${didYouMean(leaf, classifiedLicenses())}`;
}

function problemOfSecond(
  leaf: string,
  list: string,
  seen: Map<string, string>,
): string | undefined {
  const canonical = canonicalExpression(leaf) ?? leaf;
  const first = seen.get(canonical);
  seen.set(canonical, list);
  if (first === undefined || first === list) return undefined;
  return `\`${leaf}\` is also on \`${first}\`; one list decides.`;
}
