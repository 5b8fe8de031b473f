import type { EcosystemAnalyzer } from "../contract.ts";

/** sbt and Ivy: lockfiles, reports of resolutions, and what builds say in plain words. */
export const sbt: EcosystemAnalyzer = {
  id: "sbt",
  files: [
    "**/build.sbt.lock",
    "**/resolution-cache/reports/*.xml",
    "**/ivy-report*.xml",
    "**/ivy.xml",
    "**/*.sbt",
    "**/project/*.scala",
    "**/project/build.properties",
  ],
  analyze: async (request) => {
    const { analyzeSbt } = await import("./analyze-sbt.ts");
    return await analyzeSbt(request);
  },
};
