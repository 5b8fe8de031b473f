import type { EcosystemAnalyzer } from "../contract.ts";

/** Composer: lockfiles, manifests and installed packages of PHP projects. */
export const composer: EcosystemAnalyzer = {
  id: "composer",
  files: ["**/composer.json", "**/composer.lock", "**/composer/installed.json"],
  caches: [
    {
      id: "composer-files",
      places: [
        { variable: "COMPOSER_CACHE_DIR", path: "files" },
        { variable: "COMPOSER_HOME", path: "cache/files" },
        { variable: "XDG_CACHE_HOME", path: "composer/files" },
        { homePath: ".cache/composer/files" },
        { homePath: ".composer/cache/files" },
        { homePath: "Library/Caches/composer/files" },
        { variable: "LOCALAPPDATA", path: "Composer/files" },
      ],
      purlType: "composer",
      archivesIn: async () => (await import("./locate-archives.ts")).locateArchives,
    },
  ],
  analyze: async (request) => {
    // The schemas and parsers are loaded only for trees that have such files.
    const { analyzeComposer } = await import("./analyze.ts");
    return analyzeComposer(request);
  },
};
