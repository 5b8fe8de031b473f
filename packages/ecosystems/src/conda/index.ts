import type { EcosystemAnalyzer } from "../contract.ts";

/** conda, mamba and pixi: environments, lockfiles, lists of archives, installed environments. */
export const conda: EcosystemAnalyzer = {
  id: "conda",
  files: [
    "**/environment.yml",
    "**/environment.yaml",
    "**/conda-lock*.yml",
    "**/conda-lock*.yaml",
    "**/*.conda-lock.yml",
    "**/conda-*.lock",
    "**/conda-*.txt",
    "**/spec-file.txt",
    "**/pixi.lock",
    "**/pixi.toml",
    "**/conda-meta/*.json",
  ],
  caches: [
    {
      id: "conda-packages",
      places: [
        { variable: "CONDA_PKGS_DIRS", path: "" },
        { homePath: ".conda/pkgs" },
        { homePath: "miniforge3/pkgs" },
        { homePath: "miniconda3/pkgs" },
        { homePath: "anaconda3/pkgs" },
        { homePath: "micromamba/pkgs" },
        { homePath: ".cache/rattler/cache/pkgs" },
      ],
      purlType: "conda",
      finderIn: async (store) =>
        (await import("./find-in-package-cache.ts")).findInPackageCache(store),
      archivesIn: async () => (await import("./locate-archives.ts")).locateArchives,
    },
  ],
  analyze: async (request) => {
    const { analyzeConda } = await import("./analyze-conda.ts");
    return await analyzeConda(request);
  },
};
