export type {
  Analysis,
  AnalyzedPackage,
  AnalyzedProject,
  AnalyzeRequest,
  ArchiveLocator,
  ArchivedContent,
  CachedContent,
  CachedPackage,
  CachePlace,
  ContentSignature,
  DependencyTarget,
  EcosystemAnalyzer,
  PackageCache,
  PackageFinder,
  StoredArchive,
  WantedPackage,
} from "./contract.ts";
export { analyzers } from "./registry.ts";
