import { canonicalExpression } from "@lizenzlotse/licenses";
import { sha256Hex, sortedUnique, type PolicyIdentity } from "@lizenzlotse/model";

import { BUILT_IN_POLICIES } from "../generated/built-in-policies.ts";
import type { PolicyFile } from "./policy-file.ts";
import type { BuiltInPolicyName, Policy } from "./policy.ts";

/** One of the policies that come with the tool. */
export function builtInPolicy(name: BuiltInPolicyName): Policy {
  return buildPolicy(BUILT_IN_POLICIES[name], "built-in");
}

/** Completes a policy file with the policy that it extends. */
export function buildPolicy(file: PolicyFile, source: PolicyIdentity["source"]): Policy {
  const base = BUILT_IN_POLICIES[file.extends ?? "verwaltung"];
  const rules = {
    categories: { ...base.categories, ...withoutAbsent(file.categories) },
    allow: canonicalLeaves(file.allow),
    review: canonicalLeaves(file.review),
    deny: canonicalLeaves(file.deny),
    onUnknown: file.onUnknown ?? base.onUnknown,
    reliefs: sortedUnique(file.reliefs ?? base.reliefs),
    severity: { ...base.severity, ...withoutAbsent(file.severity) },
  };
  return {
    ...rules,
    identity: { name: file.name, source, digest: sha256Hex(canonicalJson(rules)) },
    allow: new Set(rules.allow),
    review: new Set(rules.review),
    deny: new Set(rules.deny),
    reliefs: new Set(file.reliefs ?? base.reliefs),
  };
}

function canonicalLeaves(leaves: readonly string[] = []): readonly string[] {
  return sortedUnique(leaves.map((leaf) => canonicalExpression(leaf) ?? leaf));
}

/** An absent field must not hide the one of the base. */
function withoutAbsent<T extends object>(
  fields: T | undefined,
): { [K in keyof T]?: NonNullable<T[K]> } {
  const present = Object.entries(fields ?? {}).filter(([, value]) => value !== undefined);
  return Object.fromEntries(present) as { [K in keyof T]?: NonNullable<T[K]> };
}

/** The same text for the same content, in whatever order it was written. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, field: unknown) =>
    typeof field === "object" && field !== null && !Array.isArray(field)
      ? Object.fromEntries(Object.entries(field).sort(([left], [right]) => (left < right ? -1 : 1)))
      : field,
  );
}
