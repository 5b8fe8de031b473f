import type { EcosystemAnalyzer } from "../contract.ts";

/** NuGet: lockfiles, restored assets, project files and package manifests of .NET projects. */
export const nuget: EcosystemAnalyzer = {
  id: "nuget",
  files: [
    "**/packages.lock.json",
    "**/packages.*.lock.json",
    "**/project.assets.json",
    "**/packages.config",
    "**/dotnet-tools.json",
    "**/*.csproj",
    "**/*.fsproj",
    "**/*.vbproj",
    "**/*.props",
    "**/*.targets",
    "**/*.nuspec",
  ],
  caches: [
    {
      id: "nuget-packages",
      places: [{ variable: "NUGET_PACKAGES", path: "" }, { homePath: ".nuget/packages" }],
      purlType: "nuget",
      finderIn: async (store) =>
        (await import("./find-in-package-folder.ts")).findInPackageFolder(store),
      archivesIn: async () => (await import("./locate-archives.ts")).locateArchives,
    },
  ],
  analyze: async (request) => {
    const { analyzeNuget } = await import("./analyze-nuget.ts");
    return await analyzeNuget(request);
  },
};
