import type { ArchiveLocator } from "../contract.ts";
import { escapePath } from "./module-cache.ts";

/** The module cache keeps every module as the archive of its repository's files. */
export const locateArchives: ArchiveLocator = ({ group, name, version }) => {
  const module = escapePath(group === undefined ? name : `${group}/${name}`);
  const path = `cache/download/${module}/@v/${escapePath(version)}.zip`;
  return [{ path, fileName: `${name}-${version}.zip`, is: "distribution" }];
};
