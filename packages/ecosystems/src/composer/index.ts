import type { EcosystemAnalyzer } from "../contract.ts";

/** Composer: lockfiles, manifests and installed packages of PHP projects. */
export const composer: EcosystemAnalyzer = {
  id: "composer",
  files: ["**/composer.json", "**/composer.lock", "**/composer/installed.json"],
  analyze: async (request) => {
    // The schemas and parsers are loaded only for trees that have such files.
    const { analyzeComposer } = await import("./analyze.ts");
    return analyzeComposer(request);
  },
};
