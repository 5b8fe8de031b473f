import type { EcosystemAnalyzer } from "../contract.ts";

/** Go: module files, checksums, workspaces, vendored modules and the module cache. */
export const go: EcosystemAnalyzer = {
  id: "go",
  files: ["**/go.mod", "**/go.sum", "**/go.work", "**/go.work.sum", "**/vendor/modules.txt"],
  caches: [
    {
      id: "go-modules",
      places: [
        { variable: "GOMODCACHE", path: "" },
        { variable: "GOPATH", path: "pkg/mod" },
        { homePath: "go/pkg/mod" },
      ],
      purlType: "golang",
      finderIn: async (store) => (await import("./module-cache.ts")).findInModuleCache(store),
      archivesIn: async () => (await import("./locate-archives.ts")).locateArchives,
    },
  ],
  analyze: async (request) => {
    const { analyzeGo } = await import("./analyze-go.ts");
    return await analyzeGo(request);
  },
};
