import { parsePurl } from "@lizenzlotse/model";

import type { ArchiveLocator } from "../contract.ts";

/** Downloads lie in conda's store beside what it unpacked, called after name, version and build. */
export const locateArchives: ArchiveLocator = ({ name, version, purl }) => {
  const build = parsePurl(purl)?.qualifiers?.["build"];
  if (build === undefined) return [];
  return [".conda", ".tar.bz2"].map((ending) => {
    const path = `${name}-${version}-${build}${ending}`;
    return { path, fileName: path, is: "distribution" };
  });
};
