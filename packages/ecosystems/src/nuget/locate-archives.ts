import type { ArchiveLocator } from "../contract.ts";

/** The package folder keeps packages as they came; almost all hold programs, which shows when they are looked into. */
export const locateArchives: ArchiveLocator = ({ name, version }) => {
  const [id, of] = [name.toLowerCase(), version.toLowerCase()];
  const fileName = `${id}.${of}.nupkg`;
  return [{ path: `${id}/${of}/${fileName}`, fileName, is: "distribution" }];
};
