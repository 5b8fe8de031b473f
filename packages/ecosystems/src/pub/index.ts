import type { EcosystemAnalyzer } from "../contract.ts";

/** Dart and Flutter: lockfiles and manifests. */
export const pub: EcosystemAnalyzer = {
  id: "pub",
  files: ["**/pubspec.lock", "**/pubspec.yaml"],
  caches: [
    {
      id: "pub-cache",
      places: [
        { variable: "PUB_CACHE", path: "" },
        { homePath: ".pub-cache" },
        { variable: "LOCALAPPDATA", path: "Pub/Cache" },
      ],
      purlType: "pub",
      finderIn: async (store) => (await import("./find-in-pub-cache.ts")).findInPubCache(store),
    },
  ],
  analyze: async (request) => {
    const { analyzePub } = await import("./analyze-pub.ts");
    return await analyzePub(request);
  },
};
