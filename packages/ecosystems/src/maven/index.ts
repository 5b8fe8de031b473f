import type { EcosystemAnalyzer } from "../contract.ts";

/** Reads Maven projects: `pom.xml` of the tree, and the POMs that a local repository holds. */
export const maven: EcosystemAnalyzer = {
  id: "maven",
  files: ["**/pom.xml", "**/.mvn/maven.config"],
  caches: [{ id: "maven-repository", homePath: ".m2/repository" }],
  analyze: async (request) => {
    const { analyzeMaven } = await import("./analyze-maven.ts");
    return await analyzeMaven(request);
  },
};
