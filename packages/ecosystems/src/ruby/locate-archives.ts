import { type CacheSource, parsePurl } from "@lizenzlotse/model";

import type { ArchiveLocator, WantedPackage } from "../contract.ts";
import { homesIn } from "./find-in-gem-home.ts";

/** RubyGems keeps what it installed; a gem holds the Ruby files as their authors write them. */
export function locateInGemHome(store: CacheSource): ArchiveLocator {
  const homes = homesIn(store);
  return (wanted) => {
    const fileName = `${gemOf(wanted)}.gem`;
    return homes.map((home) => ({
      path: `${home}cache/${fileName}`,
      fileName,
      is: "distribution",
    }));
  };
}

/** `bundle package` puts gems into the project. */
export const locateInVendorCache: ArchiveLocator = (wanted) => {
  const path = `${gemOf(wanted)}.gem`;
  return [{ path, fileName: path, is: "distribution" }];
};

/** What a gem is called with its version, and its platform where it is built for one. */
function gemOf({ name, version, purl }: WantedPackage): string {
  const platform = parsePurl(purl)?.qualifiers?.["platform"];
  return `${name}-${version}${platform === undefined ? "" : `-${platform}`}`;
}
