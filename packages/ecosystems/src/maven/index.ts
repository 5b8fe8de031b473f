import type { EcosystemAnalyzer } from "../contract.ts";

/** Reads Maven projects: `pom.xml` of the tree, and the POMs that a local repository holds. */
export const maven: EcosystemAnalyzer = {
  id: "maven",
  files: ["**/pom.xml", "**/.mvn/maven.config"],
  caches: [
    {
      id: "maven-repository",
      places: [
        {
          settingsPath: ".m2/settings.xml",
          folderIn: localRepository,
        },
        { homePath: ".m2/repository" },
      ],
      // Where the command that brings evidence puts it.
      projectFolders: [".m2/repository"],
      purlType: "maven",
      finderIn: async (store) => (await import("./find-in-repository.ts")).findInRepository(store),
      archivesIn: async () => (await import("./locate-archives.ts")).locateRepositoryArchives(),
    },
    {
      // What sbt and Mill fetched; laid out as Maven's repository.
      id: "coursier-files",
      places: [
        { variable: "COURSIER_CACHE", path: "https/repo1.maven.org/maven2" },
        { homePath: ".cache/coursier/v1/https/repo1.maven.org/maven2" },
      ],
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
      archivesIn: async (store) =>
        (await import("./locate-archives.ts")).locateGradleArchives(store),
    },
  ],
  analyze: async (request) => {
    const { analyzeMaven } = await import("./analyze-maven.ts");
    return await analyzeMaven(request);
  },
};

const LOCAL_REPOSITORY = /<localRepository>\s*([^<]{1,4096}?)\s*<\/localRepository>/u;

/** What `settings.xml` says; the file that Maven ships with has an example in a comment. */
function localRepository(settings: string, home: string): string | undefined {
  const [, folder] = LOCAL_REPOSITORY.exec(settings.replace(/<!--.*?-->/gsu, "")) ?? [];
  return folder?.replaceAll("${user.home}", home);
}
