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
