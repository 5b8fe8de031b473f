import type { EcosystemAnalyzer } from "../contract.ts";

/** NuGet: lockfiles, restored assets, project files and package manifests of .NET projects. */
export const nuget: EcosystemAnalyzer = {
  id: "nuget",
  files: [
    "**/packages.lock.json",
    "**/packages.*.lock.json",
    "**/project.assets.json",
    "**/packages.config",
    "**/*.csproj",
    "**/*.fsproj",
    "**/*.vbproj",
    "**/Directory.Build.props",
    "**/Directory.Packages.props",
    "**/*.nuspec",
  ],
  caches: [{ id: "packages", homePath: ".nuget/packages" }],
  analyze: async (request) => {
    const { analyzeNuget } = await import("./analyze-nuget.ts");
    return await analyzeNuget(request);
  },
};
