import type { ArchiveLocator } from "../contract.ts";
import { REGISTRY_FOLDERS } from "./find-in-registry.ts";

/** Cargo keeps every package as the registry hands it out; for Rust that is the source. */
export const locateArchives: ArchiveLocator = ({ name, version }) => {
  const fileName = `${name}-${version}.crate`;
  return REGISTRY_FOLDERS.map((folder) => ({
    path: `cache/${folder}/${fileName}`,
    fileName,
    is: "distribution",
  }));
};
