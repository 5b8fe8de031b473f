export {
  NOASSERTION,
  NONE,
  type ComponentLicenses,
  type Conclusion,
  type ConclusionBasis,
  type DeclaredLicense,
  type DeclaredStatement,
  type DetectedLicense,
  type LicenseOperator,
  type Reading,
  type ReviewReason,
} from "./component/component-licenses.ts";
export {
  COMPONENT_KINDS,
  EXTERNAL_REFERENCE_TYPES,
  HASH_ALGORITHMS,
  type ArtefactEvidence,
  type Completeness,
  type Component,
  type ComponentHash,
  type ComponentIdentifier,
  type ComponentKind,
  type ComponentRef,
  type Contact,
  type ExternalReference,
  type HashAlgorithm,
  type Occurrence,
  type Origin,
  type Scope,
  type StatedProperty,
  type TextEvidence,
  type Usage,
} from "./component/component.ts";
export {
  MAX_PATHS,
  pathFinder,
  type DependencyPaths,
  type PathFinder,
} from "./component/dependency-paths.ts";
export {
  CONFIDENTIALITIES,
  TRACKING_STATES,
  type Annex,
  type ChangedFinding,
  type Confidentiality,
  type ConsultationFrame,
  type ConsultationIdentity,
  type FindingTracking,
  type ReleaseChanges,
  type ReleaseIdentity,
  type TrackingState,
} from "./consultation/consultation-frame.ts";
export type { Chosen, Corrections, Settled } from "./decision/corrections.ts";
export type {
  Acceptance,
  AcceptedCounts,
  DecisionKind,
  DecisionReport,
  DecisionState,
} from "./decision/decision-report.ts";
export {
  DIAGNOSTIC_CODES,
  DIAGNOSTICS,
  type DiagnosticCode,
  type DiagnosticDescription,
  type DiagnosticEffect,
} from "./diagnostic/catalogue.ts";
export {
  createDiagnostic,
  describeDiagnostic,
  sortDiagnostics,
  type Diagnostic,
  type SourceLocation,
} from "./diagnostic/diagnostic.ts";
export { describeParameter } from "./diagnostic/phrases.ts";
export {
  ASSESSMENT_VERSION,
  type ArtefactAssessment,
  type Assessment,
  type AssessmentHead,
  type CompatibilitySource,
  type CompatibilityVerdict,
  type ContextAnswer,
  type FindingGroup,
  type KnowledgeUsed,
  type LicenseCompatibility,
  type OpenQuestion,
  type OutboundBlocker,
  type OutboundCandidate,
  type PolicyIdentity,
  type RuleDescription,
  type Severity,
  type Status,
  type StatusCounts,
  type Verdict,
  type Violation,
} from "./document/assessment.ts";
export type {
  ObligationEvidencePlace,
  ObligationState,
  ObligationVerdict,
} from "./document/obligation-state.ts";
export {
  SCAN_RESULT_VERSION,
  type Artefact,
  type DismissedMatch,
  type EnrichmentUse,
  type EvidenceStep,
  type ExcludedPaths,
  type LicenseChoice,
  type OutboundLicense,
  type PathRoleRule,
  type ScanCounts,
  type ScanDepth,
  type ScanHead,
  type ScanResult,
  type ScanSettings,
  type ScanSubject,
  type SuppliedDocument,
  type ToolIdentity,
} from "./document/scan-result.ts";
export { readAssessment } from "./document/read-assessment.ts";
export {
  openScanResult,
  readScanResult,
  readScanResultParts,
  type ReadScanResultOptions,
  type ScanResultItem,
  type ScanResultParts,
} from "./document/read-scan-result.ts";
export { writeAssessment } from "./document/write-assessment.ts";
export { writeScanResult } from "./document/write-scan-result.ts";
export { ERROR_CODES, LotseError, type ErrorCode, type ErrorDetails } from "./error/lotse-error.ts";
export {
  MAX_PASSAGE_LENGTH,
  type DeliveredAcknowledgement,
  type DeliveredArtefact,
  type DeliveredChangedFile,
  type DeliveredChangeNotice,
  type DeliveredCopyright,
  type DeliveredCredit,
  type DeliveredLicenseText,
  type DeliveredModifiedCopy,
  type DeliveredSourceAddress,
  type DeliveredSourceArchive,
  type DeliveredSourceOffer,
  type DeliveredTerms,
  type DeliveredUpstreamText,
} from "./evidence/delivered-artefact.ts";
export type {
  EvidenceExcerpt,
  ExcerptLine,
  ExcerptPart,
  ExcerptPartKind,
} from "./evidence/evidence-excerpt.ts";
export type { DeclarationPrecedence, FileDeclaration } from "./evidence/file-declaration.ts";
export type { FileClass, FileFindings, PathRole } from "./evidence/file-findings.ts";
export type {
  ReuseFacts,
  ReuseFile,
  ReuseLicenseFile,
  ReuseStatement,
} from "./evidence/reuse-facts.ts";
export type {
  CopyrightStatement,
  LicenseMatch,
  MatchKind,
  MatchPlace,
} from "./evidence/license-match.ts";
export type { NearestLicense } from "./evidence/nearest-license.ts";
export type {
  CachedArchive,
  CachedFile,
  CacheListing,
  CacheSource,
  DigestAlgorithm,
  FilePart,
  FileSource,
  ReadLimits,
  ReadOutcome,
  TreePath,
} from "./file-source/file-source.ts";
export type { PackageFacts, Supplement } from "./inventory/supplement.ts";
export type { StatedComponent, StatedInventory } from "./inventory/stated-inventory.ts";
export { sha256Hex, stableId, STABLE_ID_LENGTH } from "./identity/stable-id.ts";
export { formatPurl, parsePurl, type PurlParts } from "./purl/purl.ts";
export { byText, compareText, sortedUnique } from "./text/compare.ts";
export {
  type ControlField,
  type ControlFile,
  type ControlParagraph,
  type NumberedLine,
  readControlFile,
} from "./text/control-file.ts";
export { decodeText, type DecodedText, type TextEncoding } from "./text/decode-text.ts";
export { didYouMean } from "./text/did-you-mean.ts";
export { escapeHiddenInJson } from "./text/hidden-in-json.ts";
export { redactSecrets } from "./text/redact-secrets.ts";
export { matchesGlob, MAX_PATTERN_LENGTH, pathGlob, textGlob, type Glob } from "./text/glob.ts";
export { inBoth, localize, type Localized } from "./text/localized.ts";
export { numberIn } from "./text/number-in.ts";
export { remembered } from "./text/remembered.ts";
export { sniffUtf16 } from "./text/sniff-utf16.ts";
