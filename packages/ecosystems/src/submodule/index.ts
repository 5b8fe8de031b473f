import type { EcosystemAnalyzer } from "../contract.ts";

/** Git submodules. */
export const submodule: EcosystemAnalyzer = {
  id: "submodule",
  files: ["**/.gitmodules"],
  analyze: async (request) => {
    const { analyzeSubmodule } = await import("./analyze-submodule.ts");
    return await analyzeSubmodule(request);
  },
};
