import type { EcosystemAnalyzer } from "../contract.ts";

/** Swift Package Manager: resolved packages. */
export const swift: EcosystemAnalyzer = {
  id: "swift",
  files: ["**/Package.resolved"],
  caches: [
    {
      id: "swift-checkouts",
      places: [],
      projectFolders: [".build"],
      purlType: "swift",
      finderIn: async (store) => (await import("./find-in-checkouts.ts")).findInCheckouts(store),
    },
  ],
  analyze: async (request) => {
    const { analyzeSwift } = await import("./analyze-swift.ts");
    return await analyzeSwift(request);
  },
};
