import type { SourceCandidate, SourceLocator } from "../source-contract.ts";

/** The local repository keeps source archives beside the programs, where somebody asked for them. */
export const mavenSources: SourceLocator = {
  purlType: "maven",
  caches: [{ id: "maven-archives", homePath: ".m2/repository" }],
  candidates: ({ group, name, version }) => {
    if (group === undefined || version === undefined) return [];
    const folder = `${group.replaceAll(".", "/")}/${name}/${version}`;
    const named = (classifier: string, is: SourceCandidate["is"]): SourceCandidate => {
      const fileName = `${name}-${version}${classifier}.jar`;
      return { cache: "maven-archives", path: `${folder}/${fileName}`, fileName, is };
    };
    return [
      named("-sources", "source"),
      named("-src", "source"),
      // The program itself, so that it can be said that it holds no source.
      named("", "distribution"),
    ];
  },
};
