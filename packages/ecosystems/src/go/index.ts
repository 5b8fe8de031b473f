import type { EcosystemAnalyzer } from "../contract.ts";

/** Go: module files, checksums, workspaces, vendored modules and the module cache. */
export const go: EcosystemAnalyzer = {
  id: "go",
  files: ["**/go.mod", "**/go.sum", "**/go.work", "**/go.work.sum", "**/vendor/modules.txt"],
  caches: [{ id: "modules", homePath: "go/pkg/mod" }],
  analyze: async (request) => {
    const { analyzeGo } = await import("./analyze-go.ts");
    return await analyzeGo(request);
  },
};
