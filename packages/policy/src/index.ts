export { assess, type AssessRequest } from "./assess.ts";
export type { Combination, Context, Provision, Recipient } from "./context/context.ts";
export { builtInPolicy } from "./file/build-policy.ts";
export type { BuiltInPolicyName, JudgedCategory, Policy, Relief } from "./file/policy.ts";
export { gate, type FailOn } from "./gate.ts";
export { rules } from "./registry.ts";
