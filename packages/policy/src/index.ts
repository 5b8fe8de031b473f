export { assess, type AssessRequest } from "./assess.ts";
export type { Baseline, BaselineEntry } from "./baseline/baseline.ts";
export { type BaselineComparison, compareBaseline } from "./baseline/compare-baseline.ts";
export { parseBaseline } from "./baseline/parse-baseline.ts";
export { baselineOf, formatBaseline } from "./baseline/write-baseline.ts";
export {
  combinationContextOf,
  type SolverCircumstances,
} from "./compatibility/combination-context.ts";
export { artefactsOf, REST, type Artefact, type ContextAnswers } from "./context/artefact.ts";
export type {
  ArtefactContext,
  Combination,
  ComponentContext,
  Context,
  Medium,
  Provision,
  Recipient,
} from "./context/context.ts";
export type { OutboundSituation, Situation } from "./context/situation.ts";
export { builtInPolicy } from "./file/build-policy.ts";
export { loadPolicy, MAX_POLICY_LENGTH } from "./file/load-policy.ts";
export type { BuiltInPolicyName, JudgedCategory, Policy, Relief } from "./file/policy.ts";
export { gate, type FailOn } from "./gate.ts";
export { policyJsonSchema } from "./file/schema.ts";
export { rules } from "./registry.ts";
