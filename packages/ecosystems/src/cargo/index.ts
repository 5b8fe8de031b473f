import type { EcosystemAnalyzer } from "../contract.ts";

/** Cargo: lockfiles, manifests, vendored packages and the registry's sources. */
export const cargo: EcosystemAnalyzer = {
  id: "cargo",
  files: ["**/Cargo.lock", "**/Cargo.toml", "**/.cargo-checksum.json"],
  caches: [{ id: "registry", homePath: ".cargo/registry/src" }],
  analyze: async (request) => {
    const { analyzeCargo } = await import("./analyze-cargo.ts");
    return await analyzeCargo(request);
  },
};
