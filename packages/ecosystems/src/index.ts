export type {
  Analysis,
  AnalyzedPackage,
  AnalyzedProject,
  AnalyzeRequest,
  CacheDeclaration,
  ContentSignature,
  DependencyTarget,
  EcosystemAnalyzer,
} from "./contract.ts";
export { analyzers } from "./registry.ts";
