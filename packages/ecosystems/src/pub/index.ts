import type { EcosystemAnalyzer } from "../contract.ts";

/** Dart and Flutter: lockfiles and manifests. */
export const pub: EcosystemAnalyzer = {
  id: "pub",
  files: ["**/pubspec.lock", "**/pubspec.yaml"],
  analyze: async (request) => {
    const { analyzePub } = await import("./analyze-pub.ts");
    return await analyzePub(request);
  },
};
