import { classifiedLicenses } from "@lizenzlotse/knowledge";
import { isKnownLeaf, leavesOf } from "@lizenzlotse/licenses";
import { didYouMean, localize, type Localized } from "@lizenzlotse/model";

import { matchesPattern } from "../select/matches-pattern.ts";
import type { PolicyFile } from "./policy-file.ts";
import type { FileProblem } from "../yaml/problem.ts";
import { canonicalLeaf } from "./to-rules.ts";

const LISTS = ["allow", "review", "deny"] as const;

/** What is wrong with the licences on the lists: unknown ones, expressions, and one on two lists. */
export function leafProblems(file: PolicyFile): readonly FileProblem[] {
  const seen = new Map<string, string>();
  const kind = file.version === 0 ? "exact" : "pattern";
  return LISTS.flatMap((list) =>
    (file[list] ?? []).flatMap((leaf, index): readonly FileProblem[] => {
      const message = leafProblem(leaf, kind) ?? problemOfSecond(leaf, list, seen);
      return message === undefined
        ? []
        : [{ path: [list, index], message: localize`\`${list}\`: ${message}` }];
    }),
  );
}

/** What is wrong with one licence, or with a pattern where those are understood. */
export function leafProblem(leaf: string, kind: "exact" | "pattern"): Localized | undefined {
  if (kind === "pattern" && leaf.includes("*")) return patternProblem(leaf);
  if (leaf === "NONE" || leaf === "NOASSERTION") {
    return {
      de: `${leaf} heißt, dass keine Lizenz bekannt ist; darüber entscheidet \`onUnknown\`.`,
      en: `${leaf} means that there is no known licence; \`onUnknown\` decides about that.`,
    };
  }
  const leaves = leavesOf(leaf);
  if (leaves.length > 1) {
    return {
      de: `\`${leaf}\` ist ein Ausdruck; nennen Sie einzelne Lizenzen.`,
      en: `\`${leaf}\` is an expression; list single licences.`,
    };
  }
  if (leaves.length === 1 && (isKnownLeaf(leaf) || leaf.includes("LicenseRef-"))) return undefined;
  const notListed: Localized = {
    de: `\`${leaf}\` steht nicht in der SPDX-Lizenzliste`,
    en: `\`${leaf}\` is not a licence of the SPDX list`,
  };
  return localize`${notListed}${didYouMean(leaf, classifiedLicenses())}`;
}

/** A pattern that covers nothing is a misspelt one, unless it is about licences of somebody's own. */
function patternProblem(pattern: string): Localized | undefined {
  if (pattern.startsWith("LicenseRef-") || pattern.includes(" WITH ")) return undefined;
  for (const license of classifiedLicenses()) {
    if (matchesPattern(pattern, license)) return undefined;
  }
  return {
    de: `\`${pattern}\` trifft auf keine bekannte Lizenz zu.`,
    en: `\`${pattern}\` matches no known licence.`,
  };
}

function problemOfSecond(
  leaf: string,
  list: string,
  seen: Map<string, string>,
): Localized | undefined {
  const canonical = canonicalLeaf(leaf);
  const first = seen.get(canonical);
  seen.set(canonical, list);
  if (first === undefined || first === list) return undefined;
  return {
    de: `\`${leaf}\` steht auch in \`${first}\`; nur eine Liste entscheidet.`,
    en: `\`${leaf}\` is also on \`${first}\`; one list decides.`,
  };
}
