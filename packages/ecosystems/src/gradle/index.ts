import type { EcosystemAnalyzer } from "../contract.ts";

/** Gradle: lockfiles, version catalogs, checksums, and what build scripts ask for in plain words. */
export const gradle: EcosystemAnalyzer = {
  id: "gradle",
  files: [
    "**/gradle.lockfile",
    "**/buildscript-gradle.lockfile",
    "**/settings-gradle.lockfile",
    "**/dependency-locks/*.lockfile",
    "**/*.versions.toml",
    "**/verification-metadata.xml",
    "**/*.gradle",
    "**/*.gradle.kts",
    "**/gradle.properties",
  ],
  analyze: async (request) => {
    const { analyzeGradle } = await import("./analyze-gradle.ts");
    return await analyzeGradle(request);
  },
};
