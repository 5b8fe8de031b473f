import type { EcosystemAnalyzer } from "../contract.ts";

/** Swift Package Manager: resolved packages. */
export const swift: EcosystemAnalyzer = {
  id: "swift",
  files: ["**/Package.resolved"],
  analyze: async (request) => {
    const { analyzeSwift } = await import("./analyze-swift.ts");
    return await analyzeSwift(request);
  },
};
