import type { EcosystemAnalyzer } from "../contract.ts";

/** Cargo: lockfiles, manifests, vendored packages and the registry's sources. */
export const cargo: EcosystemAnalyzer = {
  id: "cargo",
  files: ["**/Cargo.lock", "**/Cargo.toml", "**/.cargo-checksum.json"],
  caches: [
    {
      id: "cargo-registry",
      places: [{ variable: "CARGO_HOME", path: "registry" }, { homePath: ".cargo/registry" }],
      purlType: "cargo",
      finderIn: async (store) => (await import("./find-in-registry.ts")).findInRegistry(store),
      archivesIn: async () => (await import("./locate-archives.ts")).locateArchives,
    },
  ],
  analyze: async (request) => {
    const { analyzeCargo } = await import("./analyze-cargo.ts");
    return await analyzeCargo(request);
  },
};
