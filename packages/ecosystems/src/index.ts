export type {
  Analysis,
  AnalyzedPackage,
  AnalyzedProject,
  AnalyzeRequest,
  ArchivedContent,
  CachedContent,
  CachedPackage,
  CachePlace,
  ContentSignature,
  DependencyTarget,
  EcosystemAnalyzer,
  PackageCache,
  PackageFinder,
  WantedPackage,
} from "./contract.ts";
export { analyzers } from "./registry.ts";
export {
  IN_PROJECT,
  type LocatedComponent,
  type SourceCache,
  type SourceCandidate,
  type SourceLocator,
} from "./source-contract.ts";
export { sourceLocators } from "./source-registry.ts";
