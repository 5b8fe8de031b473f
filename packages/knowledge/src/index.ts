export { categoryLabel } from "./category/category-label.ts";
export { categoryOf, classifiedLicenses } from "./category/category-of.ts";
export {
  LICENSE_CATEGORIES,
  type CategoryFact,
  type CopyleftScope,
  type FactConfidence,
  type LicenseCategory,
  type NetworkTrigger,
  type UseRestriction,
} from "./category/license-category.ts";
export { KNOWLEDGE_VERSION } from "./generated/license-classes.ts";
export type {
  EvidenceKind,
  GenericObligation,
  LicenseObligation,
  ObligationEvidence,
  ObligationRecipient,
  ObligationReference,
  ObligationRole,
} from "./obligation/obligation.ts";
export {
  obligationsOf,
  type AppliedObligation,
  type ObligationCircumstances,
} from "./obligation/obligations-of.ts";
export {
  triggerHolds,
  type KnownFacts,
  type Trigger,
  type TriggerFact,
  type Truth,
} from "./obligation/trigger.ts";
export type { Citation, Numbering } from "./record/citation.ts";
export { clauseLabel } from "./record/clause-label.ts";
export type {
  Copyleft,
  ExceptionRecord,
  GermanLawNote,
  LicenseRecord,
  PatentTerms,
  Relicensing,
  ReviewState,
  Stated,
  Termination,
  VersionTerms,
} from "./record/license-record.ts";
export {
  exceptionRecord,
  genericObligation,
  germanLawNote,
  licenseRecord,
  obligationIds,
  recordedExceptions,
  recordedLicenses,
} from "./record/records.ts";
export { KNOWLEDGE_SOURCES, sourceOf, type KnowledgeSource } from "./source-of.ts";
export { assessCompatibility, candidateOutbounds } from "./compatibility/assess-compatibility.ts";
export type {
  CompatibilityAnswer,
  CompatibilityQuestion,
} from "./compatibility/compatibility-question.ts";
export { CONDITION_TEXTS, type ConditionCode } from "./compatibility/condition-texts.ts";
export {
  COMBINES,
  PROVISIONS,
  RECIPIENTS,
  type Assumption,
  type CombinationContext,
  type Combine,
  type Provision,
  type Recipient,
} from "./compatibility/context.ts";
export type { BranchRank, ComponentVerdict } from "./compatibility/judge-component.ts";
export { ANY_OUTBOUND } from "./compatibility/outbound.ts";
export { USUAL_CANDIDATES, type CandidateOutbound } from "./compatibility/rate-candidates.ts";
export { REASON_TEXTS, type ReasonCode } from "./compatibility/reason-texts.ts";
export { PROPRIETARY } from "./compatibility/record-of.ts";
export {
  isGreen,
  type Judgement,
  type Verdict,
  type VerdictCondition,
  type VerdictSource,
} from "./compatibility/verdict.ts";
