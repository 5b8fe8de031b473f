import { obligationIds } from "@lizenzlotse/knowledge";
import { didYouMean, localize, type Localized } from "@lizenzlotse/model";

import { parsePackagePattern } from "../range/package-pattern.ts";
import { isBuiltInPolicy } from "./built-in.ts";
import { leafProblem, leafProblems } from "./leaf-problems.ts";
import type { PolicyFile, RuleFields } from "./policy-file.ts";
import type { FileProblem } from "../yaml/problem.ts";

/** What is wrong although the schema has nothing against it: names that mean nothing, and rules that say nothing. */
export function contentProblems(file: PolicyFile): readonly FileProblem[] {
  return [
    ...versionProblems(file),
    ...leafProblems(file),
    ...(file.rules ?? []).flatMap((rule, index) => ruleProblems(rule, index)),
    ...duplicateIds(file.rules ?? []),
    ...permissionProblems(file),
    ...(file.openCodeList?.licenses ?? []).flatMap((leaf, index) =>
      problemAt(["openCodeList", "licenses", index], leafProblem(leaf, "exact")),
    ),
  ];
}

/** Version 0 knew less: what it would have refused is refused, so that both versions mean what they say. */
function versionProblems(file: PolicyFile): readonly FileProblem[] {
  if (file.version > 0) return [];
  return (["extends", "rules", "mayLoosen", "openCodeList"] as const)
    .filter((field) =>
      field === "extends"
        ? file.extends !== undefined && !isBuiltInPolicy(file.extends)
        : file[field] !== undefined,
    )
    .map((field) => ({
      path: [field],
      message: {
        de: `Dieses \`${field}\` gibt es ab \`version: 1\`; sonst ändert sich nichts.`,
        en: `This \`${field}\` needs \`version: 1\`; nothing else changes.`,
      },
    }));
}

function ruleProblems({ when, decide }: RuleFields, index: number): readonly FileProblem[] {
  const at = (field: string): readonly PropertyKey[] => ["rules", index, "when", field];
  const conditions = Object.values(when).filter((value) => value !== undefined);
  return [
    ...(conditions.length === 0 && decide === "allow"
      ? [{ path: ["rules", index, "when"], message: ALLOWS_EVERYTHING }]
      : []),
    ...[...many(when.licenses), ...many(when.outbound)].flatMap((leaf) =>
      problemAt(at("licenses"), leafProblem(leaf, "pattern")),
    ),
    ...many(when.obligations).flatMap((id) => problemAt(at("obligations"), obligationProblem(id))),
    ...many(when.packages).flatMap((text) => problemAt(at("packages"), packageProblem(text))),
  ];
}

function obligationProblem(id: string): Localized | undefined {
  const known = obligationIds();
  if (known.includes(id)) return undefined;
  const unknown: Localized = {
    de: `\`${id}\` ist keine Pflicht des Wissensbestands`,
    en: `\`${id}\` is no obligation of the knowledge base`,
  };
  return localize`${unknown}${didYouMean(id, known)}`;
}

function packageProblem(text: string): Localized | undefined {
  if (parsePackagePattern(text) !== undefined) return undefined;
  return {
    de: `\`${text}\` ist kein Paket wie pkg:npm/chalk oder pkg:npm/chalk@>=5 <6.`,
    en: `\`${text}\` is no package such as pkg:npm/chalk or pkg:npm/chalk@>=5 <6.`,
  };
}

function duplicateIds(rules: readonly RuleFields[]): readonly FileProblem[] {
  const seen = new Set<string>();
  return rules.flatMap(({ id }, index) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const message = {
      de: `\`${id}\` heißt schon eine andere Regel.`,
      en: `\`${id}\` is the name of another rule.`,
    };
    return [{ path: ["rules", index, "id"], message }];
  });
}

function permissionProblems({ mayLoosen, rules = [] }: PolicyFile): readonly FileProblem[] {
  if (mayLoosen === undefined || mayLoosen === "all") return [];
  const ids = rules.map(({ id }) => id);
  return [
    ...(mayLoosen.licenses ?? []).flatMap((leaf, index) =>
      problemAt(["mayLoosen", "licenses", index], leafProblem(leaf, "pattern")),
    ),
    ...(mayLoosen.rules ?? []).flatMap((id, index) =>
      ids.includes(id)
        ? []
        : problemAt(
            ["mayLoosen", "rules", index],
            localize`${{ de: `\`${id}\` ist keine Regel dieser Datei`, en: `\`${id}\` is no rule of this file` }}${didYouMean(id, ids)}`,
          ),
    ),
  ];
}

function problemAt(
  path: readonly PropertyKey[],
  message: Localized | undefined,
): readonly FileProblem[] {
  return message === undefined ? [] : [{ path, message }];
}

function many<T>(field: T | readonly T[] | undefined): readonly T[] {
  if (field === undefined) return [];
  return Array.isArray(field) ? (field as readonly T[]) : [field as T];
}

const ALLOWS_EVERYTHING: Localized = {
  de: "Eine Regel, die zulässt, braucht mindestens eine Bedingung.",
  en: "A rule that allows needs at least one condition.",
};
