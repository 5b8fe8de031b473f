import type { SourceLocator } from "../source-contract.ts";

/** The package folder keeps packages as they came; almost all hold programs, which shows when they are looked into. */
export const nugetSources: SourceLocator = {
  purlType: "nuget",
  caches: [{ id: "nuget-packages", homePath: ".nuget/packages" }],
  candidates: ({ name, version }) => {
    if (version === undefined) return [];
    const [id, of] = [name.toLowerCase(), version.toLowerCase()];
    const fileName = `${id}.${of}.nupkg`;
    return [
      { cache: "nuget-packages", path: `${id}/${of}/${fileName}`, fileName, is: "distribution" },
    ];
  },
};
