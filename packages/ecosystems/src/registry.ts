import type { EcosystemAnalyzer } from "./contract.ts";

/** Every analyzer, by id: one folder each, one entry here. */
export const analyzers: readonly EcosystemAnalyzer[] = [];
