import { IN_PROJECT, type SourceLocator } from "../source-contract.ts";

/** `bundle package` puts gems into the project; a gem holds the Ruby files as their authors write them. */
export const rubySources: SourceLocator = {
  purlType: "gem",
  caches: [],
  candidates: ({ name, version }) => {
    if (version === undefined) return [];
    const fileName = `${name}-${version}.gem`;
    return [{ cache: IN_PROJECT, path: `vendor/cache/${fileName}`, fileName, is: "distribution" }];
  },
};
