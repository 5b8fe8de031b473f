import type { EcosystemAnalyzer } from "../contract.ts";

/** npm, pnpm, yarn and bun: lockfiles, manifests and installed packages. */
export const npm: EcosystemAnalyzer = {
  id: "npm",
  files: [
    "**/package.json",
    "**/package-lock.json",
    "**/npm-shrinkwrap.json",
    "**/pnpm-lock.yaml",
    "**/yarn.lock",
    "**/.yarnrc.yml",
    "**/bun.lock",
    "**/bun.lockb",
    "**/node_modules/.package-lock.json",
    // What patch-package, pnpm and Yarn change after installing.
    "**/patches/*.patch",
    // What bundlers took in.
    "**/*.js.map",
  ],
  caches: [
    {
      id: "npm-cache",
      places: [{ variable: "npm_config_cache", path: "_cacache" }, { homePath: ".npm/_cacache" }],
      purlType: "npm",
      finderIn: async (store) => (await import("./caches/content-cache.ts")).findByContent(store),
      archivesIn: async () => (await import("./caches/locate-archives.ts")).locateArchives,
    },
    {
      id: "pnpm-store",
      places: [
        { variable: "npm_config_store_dir", path: "" },
        { variable: "PNPM_HOME", path: "store" },
        { variable: "XDG_DATA_HOME", path: "pnpm/store" },
        { homePath: ".local/share/pnpm/store" },
        { homePath: "Library/pnpm/store" },
        { variable: "LOCALAPPDATA", path: "pnpm/store" },
      ],
      purlType: "npm",
      finderIn: async (store) => (await import("./caches/pnpm-store.ts")).findInPnpmStore(store),
    },
    {
      id: "yarn-cache",
      places: [
        { variable: "YARN_CACHE_FOLDER", path: "" },
        { variable: "YARN_GLOBAL_FOLDER", path: "cache" },
        { homePath: ".yarn/berry/cache" },
      ],
      projectFolders: [".yarn/cache"],
      purlType: "npm",
      finderIn: async (store) => (await import("./caches/yarn-cache.ts")).findInYarnCache(store),
    },
  ],
  analyze: async (request) => {
    // The schemas and parsers are loaded only for trees that have such files.
    const { analyzeNpm } = await import("./analyze.ts");
    return analyzeNpm(request);
  },
};
