export type {
  Analysis,
  AnalyzedPackage,
  AnalyzedProject,
  AnalyzeRequest,
  CacheDeclaration,
  DependencyTarget,
  EcosystemAnalyzer,
} from "./contract.ts";
export { analyzers } from "./registry.ts";
