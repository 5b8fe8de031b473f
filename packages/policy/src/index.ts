export { assess, type AssessRequest } from "./assess.ts";
export type { Baseline, BaselineEntry } from "./baseline/baseline.ts";
export { type BaselineComparison, compareBaseline } from "./baseline/compare-baseline.ts";
export { parseBaseline } from "./baseline/parse-baseline.ts";
export { baselineOf, formatBaseline } from "./baseline/write-baseline.ts";
export {
  combinationContextOf,
  type SolverCircumstances,
} from "./compatibility/combination-context.ts";
export { isOfOthers, passedOn } from "./context/passed-on.ts";
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
export { PROVISION_TEXTS, QUESTION_TEXTS, RECIPIENT_TEXTS } from "./context/context-texts.ts";
export type { OutboundSituation, Situation } from "./context/situation.ts";
export type { LoadedContext } from "./context-file/build-contexts.ts";
export type { ContextFile, WrittenAnswers, WrittenArtefact } from "./context-file/context-file.ts";
export { loadContext, MAX_CONTEXT_LENGTH } from "./context-file/load-context.ts";
export { PRESET_NAMES, PRESETS, type Preset, type PresetName } from "./context-file/presets.ts";
export { contextJsonSchema } from "./context-file/schema.ts";
export { formatContext } from "./context-file/write-context.ts";
export { BUILT_IN_POLICY_NAMES, isBuiltInPolicy } from "./file/built-in.ts";
export {
  composePolicy,
  type ChainLink,
  type ComposedPolicy,
  type IgnoredLoosening,
} from "./file/compose-policy.ts";
export { builtInPolicy, loadPolicy } from "./file/load-policy.ts";
export type { OpenCodeList, OpenCodeListing } from "./file/open-code-list.ts";
export type {
  BuiltInPolicyName,
  Conditions,
  Decision,
  JudgedCategory,
  Permission,
  Place,
  Policy,
  PolicyLayer,
  Relief,
  Role,
  StatedRule,
} from "./file/policy.ts";
export type { PolicyBase, PolicyDocument } from "./file/policy-document.ts";
export { MAX_POLICY_LENGTH, readPolicyDocument } from "./file/read-policy-document.ts";
export { decisionProblems } from "./decisions/content-problems.ts";
export { correctionsOf } from "./decisions/corrections.ts";
export {
  type Bar,
  type DecisionBook,
  type DecisionSource,
  type HeldDecision,
  openDecisionBook,
} from "./decisions/decision-book.ts";
export { isExpiring, isWithinWaiverLimit } from "./decisions/dates.ts";
export { type Undecided, withId } from "./decisions/decision-id.ts";
export {
  type Decision as RecordedDecision,
  type Decisions,
  listDecisions,
  MAX_WAIVER_MONTHS,
  NO_DECISIONS,
} from "./decisions/decision.ts";
export { decidedText, subjectText } from "./decisions/decision-texts.ts";
export { evidenceOf } from "./decisions/evidence.ts";
export { fits, type PackageSubject, subjectOf, withoutVersion } from "./decisions/fits.ts";
export type { LogAction, LogStep } from "./decisions/log/log-entry.ts";
export { type LogProblem, verifyLog } from "./decisions/log/verify-log.ts";
export { recordSteps } from "./decisions/record-steps.ts";
export { formatDecisions } from "./decisions/format-decisions.ts";
export { loadDecisions, MAX_DECISIONS_LENGTH } from "./decisions/load-decisions.ts";
export { decisionsJsonSchema } from "./decisions/schema.ts";
export { gate, type FailOn } from "./gate.ts";
export { policyJsonSchema } from "./file/schema.ts";
export { matchesPackage } from "./range/matches-package.ts";
export { parsePackagePattern, type PackagePattern } from "./range/package-pattern.ts";
export { rules } from "./registry.ts";
export { weighRules, type Outcome, type WeighedRule } from "./select/weigh-rules.ts";
export {
  createExplainer,
  type Explainer,
  type ExplanationRequest,
  type VerdictExplanation,
  type WeighedLicense,
} from "./explain/explain-verdict.ts";
export { sampleComponent, type SampleFields } from "./explain/sample-component.ts";
export {
  describeRemark,
  lintPolicy,
  type LintedScan,
  type PolicyRemark,
  type RemarkKind,
} from "./lint/lint-policy.ts";
export type { PolicyTest, PolicyTestFile } from "./trial/policy-test-file.ts";
export { readPolicyTests, type PolicyTests } from "./trial/read-policy-tests.ts";
export {
  runPolicyTests,
  type PolicyDifference,
  type PolicyTestResult,
} from "./trial/run-policy-tests.ts";
export { contextOfArtefact } from "./context/context-of-artefact.ts";
export { addObligations, OPEN_OBLIGATION } from "./obligations/add-obligations.ts";
export {
  type BroughtDuty,
  broughtDuties,
  compareDuties,
  type DutyComparison,
} from "./obligations/compare-duties.ts";
export { assessObligations, type ObligationRequest } from "./obligations/assess-obligations.ts";
export { checks as obligationChecks } from "./obligations/registry.ts";
export { lintReuse, type IdentifierAt, type ReuseVerdict } from "./reuse/lint-reuse.ts";
export {
  checkPublicCode,
  type PublicCodeContext,
  type PublicCodeFile,
  type PublicCodeProblem,
} from "./publication/check-publiccode.ts";
export {
  publicationReadiness,
  type PublicationReadiness,
  type PublicationRequest,
  type ReadinessItem,
} from "./publication/publication-readiness.ts";
export {
  compareDefects,
  type DefectComparison,
  type SettledDefect,
} from "./publication/compare-defects.ts";
export {
  type DefectItem,
  type DefectiveComponent,
  defectList,
  packageOf,
} from "./publication/defect-list.ts";
export type { DefectCode } from "./publication/defect-code.ts";
export { DEFECT_TEXTS, type DefectTexts } from "./publication/defect-texts.ts";
export {
  checkDelivery,
  suppliedComponents,
  type DeliveryDefect,
  type DeliveryRequest,
  type DeliveryVerdict,
} from "./publication/check-delivery.ts";
export {
  inventoryRow,
  type InventoryField,
  type InventoryRequest,
} from "./publication/inventory-row.ts";
export { attributionsOf, type Attribution } from "./obligations/attributions.ts";
export {
  CONSULTATION_FILE,
  CONSULTATION_VERSION,
  type Consultation,
  type Release,
  type StoredScan,
} from "./consultation/consultation.ts";
export { compareReleases, type JudgedState } from "./consultation/compare-releases.ts";
export { formatConsultation } from "./consultation/format-consultation.ts";
export { frameOf, type ReleaseParts } from "./consultation/frame-of.ts";
export { loadConsultation, MAX_CONSULTATION_LENGTH } from "./consultation/load-consultation.ts";
export {
  compareVersions,
  isVersion,
  nextVersion,
  releaseBefore,
  releaseRefusal,
  type ReleaseRefusal,
  withRelease,
} from "./consultation/releases.ts";
export { consultationJsonSchema } from "./consultation/schema.ts";
export { trackFindings, type TrackingChange } from "./consultation/track-findings.ts";
export { readFrame } from "./consultation/read-frame.ts";
export {
  sourceDutiesOf,
  type SourceDuty,
  type SourceWay,
  type SourceWayId,
  unknownSourceDuties,
} from "./obligations/source-duties.ts";
