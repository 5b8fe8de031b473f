import { BUILT_IN_POLICIES } from "../generated/built-in-policies.ts";
import type { PolicyDocument } from "./policy-document.ts";
import type { BuiltInPolicyName } from "./policy.ts";
import { permissionOf, rulesOf } from "./to-rules.ts";

/** Names of the policies that come with the tool, as they are offered. */
export const BUILT_IN_POLICY_NAMES: readonly BuiltInPolicyName[] = [
  "verwaltung",
  "strict",
  "permissive",
  "opencode",
];

/** The document of a policy that comes with the tool. */
export function builtInDocument(name: BuiltInPolicyName): PolicyDocument {
  const file = BUILT_IN_POLICIES[name];
  const lineOf = (): undefined => undefined;
  return {
    origin: name,
    file,
    base: { kind: "built-in", name },
    rules: rulesOf(file, name, lineOf),
    mayLoosen: permissionOf(file),
    lineOf,
  };
}

/** Whether a name is that of a policy that comes with the tool. */
export function isBuiltInPolicy(name: string): name is BuiltInPolicyName {
  return Object.hasOwn(BUILT_IN_POLICIES, name);
}
