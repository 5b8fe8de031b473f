import type { EcosystemAnalyzer } from "../contract.ts";

/** CocoaPods: lockfiles. */
export const cocoapods: EcosystemAnalyzer = {
  id: "cocoapods",
  files: ["**/Podfile.lock"],
  analyze: async (request) => {
    const { analyzeCocoapods } = await import("./analyze-cocoapods.ts");
    return await analyzeCocoapods(request);
  },
};
