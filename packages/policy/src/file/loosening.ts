import { categoryOf, classifiedLicenses } from "@lizenzlotse/knowledge";
import type { Localized } from "@lizenzlotse/model";

import { matchesPattern } from "../select/matches-pattern.ts";
import { coversLeaf } from "./permission.ts";
import type { PolicyDocument } from "./policy-document.ts";
import type { Policy, PolicyLayer, StatedRule } from "./policy.ts";
import type { FileProblem } from "../yaml/problem.ts";
import { milderSettings } from "./settings.ts";

/** Stands for every licence that is on no list. */
const UNLISTED = "LicenseRef-any";

/** The settings that loosen what a document stands on without permission. */
export function looseningSettings({ file }: PolicyDocument, below: Policy): readonly FileProblem[] {
  return milderSettings(below, file).map(({ path, from, to }) => ({
    path,
    message: {
      de: `\`${path.join(".")}: ${to}\` wäre milder als \`${from}\`, und das lässt ${namesOf(below, "de")} nicht zu.`,
      en: `\`${path.join(".")}: ${to}\` would be milder than \`${from}\`, which ${namesOf(below, "en")} does not permit.`,
    },
  }));
}

/**
 * The rules of a document that loosen what it stands on without permission. Only a rule that allows can: `review` and
 * `deny` add. A rule is named with the first licence that shows it.
 */
export function looseningRules({ rules }: PolicyDocument, below: Policy): readonly FileProblem[] {
  return rules.flatMap((rule) => {
    if (rule.decision !== "allow") return [];
    const witness = witnessOf(rule, below);
    return witness === undefined
      ? []
      : [{ path: [], line: rule.place.line, message: messageOf(rule, witness) }];
  });
}

interface Witness {
  readonly leaf: string;
  readonly layer: PolicyLayer;
}

function witnessOf(rule: StatedRule, below: Policy): Witness | undefined {
  for (const leaf of coveredLeaves(rule)) {
    if (!mayBeHeld(leaf, below)) continue;
    const layer = below.layers.find(
      ({ mayLoosen, rules }) => !coversLeaf(mayLoosen, leaf, rulesAbout(rules, leaf)[0]?.id),
    );
    if (layer !== undefined) return { leaf, layer };
  }
  return undefined;
}

/** Licences that a rule is about, whatever else it asks for. */
function coveredLeaves({ when: { licenses, categories } }: StatedRule): readonly string[] {
  const named = licenses?.filter((pattern) => !pattern.includes("*")) ?? [];
  const patterns = licenses?.filter((pattern) => pattern.includes("*")) ?? ["*"];
  if (licenses !== undefined && patterns.length === 0) return named;
  const known = [...classifiedLicenses()].filter((leaf) =>
    patterns.some((pattern) => matchesPattern(pattern, leaf)),
  );
  const unlisted = patterns.some(
    (pattern) => pattern.startsWith("LicenseRef-") || matchesPattern(pattern, UNLISTED),
  );
  const all = [...named, ...known, ...(unlisted ? [UNLISTED] : [])];
  return categories === undefined
    ? all
    : all.filter((leaf) => categories.some((category) => category === categoryOf(leaf).category));
}

/** Whether the policy may have something against a licence, in whatever circumstances. */
function mayBeHeld(leaf: string, { categories, layers }: Policy): boolean {
  const { category, confidence, restrictions } = categoryOf(leaf);
  const about = layers.flatMap(({ rules }) => rulesAbout(rules, leaf));
  if (about.some(({ decision }) => decision !== "allow")) return true;
  if (about.some(isUnconditional)) return false;
  return (
    category === "unknown" ||
    confidence === "derived" ||
    restrictions.length > 0 ||
    categories[category] !== "fine"
  );
}

/** Rules that may decide about a licence: up to the first that surely does. */
function rulesAbout(rules: readonly StatedRule[], leaf: string): readonly StatedRule[] {
  const about = rules.filter(({ when }) => isAbout(when, leaf));
  const last = about.findIndex(isUnconditional);
  return last < 0 ? about : about.slice(0, last + 1);
}

/** What else a rule asks for may hold. */
function isAbout({ licenses, categories }: StatedRule["when"], leaf: string): boolean {
  const named = licenses?.some((pattern) => matchesPattern(pattern, leaf)) ?? true;
  const category = categoryOf(leaf).category;
  return named && (categories?.some((each) => each === category) ?? true);
}

function isUnconditional({ when }: StatedRule): boolean {
  return Object.entries(when).every(
    ([condition, value]) => condition === "licenses" || value === undefined,
  );
}

function messageOf({ id, when }: StatedRule, { leaf, layer }: Witness): Localized {
  const shown = when.licenses?.length === 1 && when.licenses[0] === leaf;
  const example = leaf === UNLISTED ? "LicenseRef-…" : leaf;
  return {
    de: `\`${id}\` würde ${layer.origin} lockern, und das lässt die Datei nicht zu${shown ? "" : ` (zum Beispiel für ${example})`}.`,
    en: `\`${id}\` would loosen ${layer.origin}, which does not permit it${shown ? "" : ` (for example for ${example})`}.`,
  };
}

function namesOf({ layers }: Policy, language: "de" | "en"): string {
  const names = layers.filter(({ mayLoosen }) => mayLoosen !== "all").map(({ origin }) => origin);
  return names.join(language === "de" ? " und " : " and ");
}
