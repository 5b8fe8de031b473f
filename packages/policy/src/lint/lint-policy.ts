import { categoryOf, classifiedLicenses } from "@lizenzlotse/knowledge";
import type { Component, Localized, ScanSubject } from "@lizenzlotse/model";

import type { ContextAnswers } from "../context/artefact.ts";
import { createExplainer } from "../explain/explain-verdict.ts";
import { canonicalJson } from "../canonical-json.ts";
import type { Conditions, Place, Policy, PolicyLayer, StatedRule } from "../file/policy.ts";
import { matchesPattern } from "../select/matches-pattern.ts";

/** Something in a policy that has no effect, or not the one that it seems to have. */
export interface PolicyRemark {
  readonly kind: RemarkKind;
  readonly rule: StatedRule;
  readonly place: Place;
  /** The rule that makes it so. */
  readonly because?: StatedRule | undefined;
}

/**
 * `duplicate`: an earlier rule says the same; `contradiction`: an earlier rule of the same file says something else
 * about the same; `unreachable`: an earlier rule always decides first; `no-list`: it asks for an openCode list that is
 * not there; `unused`: it matches nothing of the scan.
 */
export type RemarkKind = "duplicate" | "contradiction" | "unreachable" | "no-list" | "unused";

/** A scan that a policy is held against. */
export interface LintedScan extends ContextAnswers {
  readonly subject: ScanSubject;
  readonly components: readonly Component[];
}

/**
 * Finds rules without effect. What comes with the tool is not looked at.
 *
 * @param scan - absent: nothing is said about what is unused.
 */
export function lintPolicy(policy: Policy, scan?: LintedScan): readonly PolicyRemark[] {
  const own = policy.layers.filter(({ rules }) => rules.some(({ place }) => place.line));
  const used = scan === undefined ? undefined : usedRules(policy, scan);
  return own.flatMap((layer) => [
    ...layer.rules.flatMap((rule, index) => remarkOn(rule, layer.rules.slice(0, index))),
    ...layer.rules
      .filter((rule) => asksForList(rule, policy))
      .map((rule) => remark("no-list", rule)),
    ...(used === undefined ? [] : unusedRules(layer, used)),
  ]);
}

function remarkOn(rule: StatedRule, earlier: readonly StatedRule[]): readonly PolicyRemark[] {
  const because = earlier.find((other) => covers(other.when, rule.when));
  if (because === undefined) return [];
  if (!isEqual(because.when, rule.when)) return [remark("unreachable", rule, because)];
  const kind = because.decision === rule.decision ? "duplicate" : "contradiction";
  return [remark(kind, rule, because)];
}

function remark(kind: RemarkKind, rule: StatedRule, because?: StatedRule): PolicyRemark {
  return { kind, rule, place: rule.place, ...(because !== undefined && { because }) };
}

/** Whether everything that one rule matches is matched by another; never claimed where it is not sure. */
function covers(wider: Conditions, narrower: Conditions): boolean {
  return (Object.keys(wider) as (keyof Conditions)[]).every((name) => {
    if (wider[name] === undefined) return true;
    if (name === "licenses") return coversLicenses(wider, narrower);
    if (name === "categories") return coversCategories(wider, narrower);
    if (narrower[name] === undefined) return false;
    return isSubset(narrower[name], wider[name]);
  });
}

function coversLicenses({ licenses = [] }: Conditions, narrower: Conditions): boolean {
  const leaves = leavesOf(narrower);
  return leaves?.every((leaf) => licenses.some((pattern) => coversPattern(pattern, leaf))) ?? false;
}

function coversCategories({ categories = [] }: Conditions, narrower: Conditions): boolean {
  if (narrower.categories !== undefined) return isSubset(narrower.categories, categories);
  const leaves = leavesOf(narrower);
  return (
    leaves?.every((leaf) => categories.some((each) => each === categoryOf(leaf).category)) ?? false
  );
}

/** The licences that a rule names, patterns as they are; those of categories, where it names only these. */
function leavesOf({ licenses, categories }: Conditions): readonly string[] | undefined {
  if (licenses !== undefined) return licenses;
  if (categories === undefined) return undefined;
  return [...classifiedLicenses()].filter((leaf) =>
    categories.some((each) => each === categoryOf(leaf).category),
  );
}

/** A pattern's star is matched by a star only. */
function coversPattern(pattern: string, leaf: string): boolean {
  return pattern === leaf || matchesPattern(pattern, leaf);
}

function isSubset(narrower: unknown, wider: unknown): boolean {
  if (!Array.isArray(narrower) || !Array.isArray(wider)) return narrower === wider;
  const texts = new Set(wider.map(canonicalJson));
  return narrower.every((each) => texts.has(canonicalJson(each)));
}

function isEqual(left: Conditions, right: Conditions): boolean {
  return canonicalJson(left) === canonicalJson(right);
}

function asksForList({ when }: StatedRule, { openCode }: Policy): boolean {
  return openCode === undefined && (when.openCode?.some((each) => each !== "no-list") ?? false);
}

/** Rules that decide about at least one component. */
function usedRules(policy: Policy, scan: LintedScan): ReadonlySet<StatedRule> {
  const used = new Set<StatedRule>();
  const explainer = createExplainer({ ...scan, policy });
  for (const component of scan.components) {
    const weighed = explainer.weigh(component).flatMap(({ rules }) => rules);
    for (const { rule, outcome } of weighed) if (MATCHED.has(outcome.kind)) used.add(rule);
  }
  return used;
}

/** Outcomes of rules that matched, whether or not another file decided in the end. */
const MATCHED: ReadonlySet<string> = new Set(["decides", "milder", "loosened", "may-not-loosen"]);

function unusedRules(
  { rules }: PolicyLayer,
  used: ReadonlySet<StatedRule>,
): readonly PolicyRemark[] {
  return rules.filter((rule) => !used.has(rule)).map((rule) => remark("unused", rule));
}

/** What a remark says, after the name of its rule. */
export function describeRemark({ kind, because }: PolicyRemark): Localized {
  const other = because === undefined ? "" : nameOf(because);
  return TEXTS[kind](other);
}

function nameOf({ id, place }: StatedRule): string {
  return place.line === undefined ? `\`${id}\`` : `\`${id}\` (${place.file}:${String(place.line)})`;
}

const TEXTS: Readonly<Record<RemarkKind, (other: string) => Localized>> = {
  duplicate: (other) => ({
    de: `sagt dasselbe wie ${other}`,
    en: `says the same as ${other}`,
  }),
  contradiction: (other) => ({
    de: `widerspricht ${other}, das zuerst entscheidet`,
    en: `contradicts ${other}, which decides first`,
  }),
  unreachable: (other) => ({
    de: `wird nie erreicht, weil ${other} immer zuerst entscheidet`,
    en: `is never reached, because ${other} always decides first`,
  }),
  "no-list": () => ({
    de: "fragt nach einer openCode-Liste, die nicht hinterlegt ist (`openCodeList`)",
    en: "asks for an openCode list that was not supplied (`openCodeList`)",
  }),
  unused: () => ({
    de: "trifft auf nichts in der Prüfung zu",
    en: "matches nothing in the scan",
  }),
};
