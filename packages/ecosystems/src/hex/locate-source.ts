import type { SourceLocator } from "../source-contract.ts";

/** Mix keeps packages as the registry hands them out; a package holds the source. */
export const hexSources: SourceLocator = {
  purlType: "hex",
  caches: [{ id: "hex-packages", homePath: ".hex/packages/hexpm" }],
  candidates: ({ name, version }) => {
    if (version === undefined) return [];
    const fileName = `${name}-${version}.tar`;
    return [{ cache: "hex-packages", path: fileName, fileName, is: "distribution" }];
  },
};
