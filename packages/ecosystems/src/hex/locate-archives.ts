import type { ArchiveLocator } from "../contract.ts";

/** Mix keeps packages as the registry hands them out; a package holds the source. */
export const locateArchives: ArchiveLocator = ({ name, version }) => {
  const path = `${name}-${version}.tar`;
  return [{ path, fileName: path, is: "distribution" }];
};
