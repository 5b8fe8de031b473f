export {
  concludeComponent,
  type LicenseEvidence,
  type NormalizedStatement,
} from "./conclude/conclude-component.ts";
export {
  examineArtefact,
  type ExaminedArtefact,
  type ExamineOptions,
} from "./delivery/examine-artefact.ts";
export { correctScan } from "./conclude/correct-scan.ts";
export { supplementScan, unresolvedComponents } from "./conclude/supplement-scan.ts";
export { readAttributionTexts, type AttributionTexts } from "./delivery/read-attribution-texts.ts";
export { detectTree, type DetectedFile, type DetectTreeOptions } from "./detect/detect-tree.ts";
export type {
  ExplanationSegment,
  MatchExplanation,
  SegmentKind,
  TextComparison,
} from "@lizenzlotse/detection";
export {
  explainFile,
  type ExplainedFile,
  type ExplainFileOptions,
} from "./explain/explain-file.ts";
export { comparedLines, type ComparedLine } from "./explain/excerpt-lines.ts";
export { gatherExcerpts, type GatherExcerptsOptions } from "./explain/gather-excerpts.ts";
export type { CacheSettings, ProgressEvent, ScanOptions } from "./options.ts";
export { matchTextDigest } from "./match/dismiss-matches.ts";
export { isImage } from "./image/is-image.ts";
export { scanTree } from "./scan.ts";
export { conclude, type ConcludeOptions } from "./supplied/conclude-supplied.ts";
export type { ExcludePattern } from "./walk/path-filter.ts";
export { readReuse, type ReadReuseOptions } from "./reuse/read-reuse.ts";
export { readPublicCode } from "./reuse/read-publiccode.ts";
export { keepEvidence } from "./kept/keep-evidence.ts";
export type { CitedFile, KeptEvidence, KeptPassage } from "./kept/kept-evidence.ts";
export {
  collectSources,
  type CollectedSource,
  type CollectSourcesOptions,
  type RejectedSource,
  type SourceArchive,
  type SourcePlace,
} from "./sources/collect-sources.ts";
export type { SourceJudgement, SourceReason } from "./sources/judge-source.ts";
export { packBundle, type BundleFile } from "./sources/pack-bundle.ts";
