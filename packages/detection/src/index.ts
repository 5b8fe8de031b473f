export type {
  Detection,
  DetectOptions,
  FileHint,
  FileReference,
  FileResult,
  LicenseMatcher,
  MatcherDocument,
  MatchSpan,
} from "./contract.ts";
export { detectName, type DetectedName } from "./detect-name.ts";
export { DEFAULT_MAX_BYTES, Detector, MAX_MATCHES } from "./detector.ts";
export { digestNormalizedText } from "./digest-normalized-text.ts";
export { normalizedWords, type NormalizedWords } from "./normalized-words.ts";
export { explainMatch, type ExplanationSources } from "./explain/explain-match.ts";
export { openLicenseTexts, type LicenseTexts } from "./explain/open-license-texts.ts";
export type {
  ExplanationSegment,
  MatchExplanation,
  SegmentKind,
  TextComparison,
} from "./explain/match-explanation.ts";
export { summarizeExpression } from "./group/group-matches.ts";
export { buildIndex } from "./index/build-index.ts";
export type { LicenseText } from "./index/compile-texts.ts";
export type { LicenseIndex } from "./index/license-index.ts";
export { attachIndex, openIndex } from "./index/open-index.ts";
export { matchers } from "./registry.ts";
export type { TokenStream } from "./tokens/token-stream.ts";
export { nearestLicense } from "./unknown/nearest-license.ts";
export { isUnknownTextId, unknownIdOfDigest, unknownTextId } from "./unknown/unknown-text-id.ts";
export { DETECTION_VERSION } from "./version.ts";
