export { assess, type AssessRequest } from "./assess.ts";
export type { Combination, Context, Provision, Recipient } from "./context/context.ts";
export { builtInPolicy } from "./file/build-policy.ts";
export { loadPolicy, MAX_POLICY_LENGTH } from "./file/load-policy.ts";
export type { BuiltInPolicyName, JudgedCategory, Policy, Relief } from "./file/policy.ts";
export { gate, type FailOn } from "./gate.ts";
export { policyJsonSchema } from "./file/schema.ts";
export { rules } from "./registry.ts";
