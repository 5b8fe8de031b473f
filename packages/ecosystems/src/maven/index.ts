import type { EcosystemAnalyzer } from "../contract.ts";

/** Reads Maven projects: `pom.xml` of the tree, and the POMs that a local repository holds. */
export const maven: EcosystemAnalyzer = {
  id: "maven",
  files: ["**/pom.xml", "**/.mvn/maven.config"],
  caches: [
    {
      id: "maven-repository",
      places: [{ homePath: ".m2/repository" }],
      // Where the command that brings evidence puts it.
      projectFolders: [".m2/repository"],
      purlType: "maven",
      finderIn: async (store) => (await import("./find-in-repository.ts")).findInRepository(store),
    },
    {
      id: "gradle-files",
      places: [
        { variable: "GRADLE_USER_HOME", path: "caches/modules-2/files-2.1" },
        { homePath: ".gradle/caches/modules-2/files-2.1" },
      ],
      purlType: "maven",
      finderIn: async (store) => (await import("./find-in-repository.ts")).findInGradleFiles(store),
    },
  ],
  analyze: async (request) => {
    const { analyzeMaven } = await import("./analyze-maven.ts");
    return await analyzeMaven(request);
  },
};
