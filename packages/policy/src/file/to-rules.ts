import { canonicalExpression } from "@lizenzlotse/licenses";
import { byText, inBoth, type Localized } from "@lizenzlotse/model";

import { parsePackagePattern } from "../range/package-pattern.ts";
import type { ConditionFields, PolicyFile, RuleFields } from "./policy-file.ts";
import type { Conditions, Decision, Permission, StatedRule } from "./policy.ts";
import type { LineOf } from "../yaml/invalid-file.ts";

/** The short lists in the order in which they are asked, after the rules. */
const LISTS: readonly Decision[] = ["deny", "review", "allow"];

/** Everything that a file states about single licences and components, in the order in which it is asked. */
export function rulesOf(file: PolicyFile, origin: string, lineOf: LineOf): readonly StatedRule[] {
  const stated = (file.rules ?? []).map((fields, index) =>
    toRule(fields, { file: origin, line: lineOf(["rules", index, "id"]) }),
  );
  return [...stated, ...LISTS.flatMap((list) => listRules(file, list, { origin, lineOf }))];
}

/** What a file permits to those who extend it; nothing, unless it says otherwise. */
export function permissionOf({ mayLoosen = {} }: PolicyFile): Permission {
  if (mayLoosen === "all") return "all";
  const { licenses = [], categories = [], rules = [], settings = [] } = mayLoosen;
  return { licenses: licenses.map(canonicalLeaf), categories, rules, settings };
}

/** Patterns stay as they are written. */
export function canonicalLeaf(leaf: string): string {
  return leaf.includes("*") ? leaf : (canonicalExpression(leaf) ?? leaf);
}

function toRule(
  { id, decide, reason, severity, when }: RuleFields,
  place: StatedRule["place"],
): StatedRule {
  return {
    id,
    decision: decide,
    when: toConditions(when),
    reason: toReason(reason),
    severity,
    place,
  };
}

function toReason(reason: RuleFields["reason"]): Localized {
  return typeof reason === "string" ? inBoth(reason) : reason;
}

function toConditions(fields: ConditionFields): Conditions {
  return {
    licenses: listOf(fields.licenses)?.map(canonicalLeaf),
    categories: listOf(fields.categories),
    obligations: listOf(fields.obligations),
    osiApproved: fields.osiApproved,
    fsfFree: fields.fsfFree,
    openCode: listOf(fields.openCode),
    provide: listOf(fields.provide),
    recipient: listOf(fields.recipient),
    combine: listOf(fields.combine),
    modified: fields.modified,
    outbound: listOf(fields.outbound)?.map(canonicalLeaf),
    scopes: listOf(fields.scopes),
    usages: listOf(fields.usages),
    paths: listOf(fields.paths),
    packages: listOf(fields.packages)?.flatMap((text) => parsePackagePattern(text) ?? []),
    roles: listOf(fields.roles),
  };
}

function listOf<T>(field: T | readonly T[] | undefined): readonly T[] | undefined {
  if (field === undefined) return undefined;
  return Array.isArray(field) ? (field as readonly T[]) : [field as T];
}

interface Written {
  readonly origin: string;
  readonly lineOf: LineOf;
}

/** One rule for each entry, so that each can be named; sorted, because their order means nothing. */
function listRules(file: PolicyFile, list: Decision, { origin, lineOf }: Written): StatedRule[] {
  const rules = (file[list] ?? []).map((leaf, index) => {
    const license = canonicalLeaf(leaf);
    return {
      id: `${list}/${license}`,
      decision: list,
      when: { licenses: [license] },
      place: { file: origin, line: lineOf([list, index]) },
    };
  });
  const distinct = new Map(rules.toReversed().map((rule) => [rule.id, rule]));
  return [...distinct.values()].sort(byText(({ id }) => id));
}
