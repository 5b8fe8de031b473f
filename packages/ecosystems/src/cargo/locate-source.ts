import type { SourceLocator } from "../source-contract.ts";
import { REGISTRY_FOLDERS } from "./find-in-registry.ts";

/** Cargo keeps every package as the registry hands it out; for Rust that is the source. */
export const cargoSources: SourceLocator = {
  purlType: "cargo",
  caches: [{ id: "cargo-archives", homePath: ".cargo/registry/cache" }],
  candidates: ({ name, version }) => {
    if (version === undefined) return [];
    const fileName = `${name}-${version}.crate`;
    return REGISTRY_FOLDERS.map((folder) => ({
      cache: "cargo-archives",
      path: `${folder}/${fileName}`,
      fileName,
      is: "distribution" as const,
    }));
  },
};
