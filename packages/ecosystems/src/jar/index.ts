import type { Analysis, EcosystemAnalyzer } from "../contract.ts";

const ARCHIVE = /\.[jwe]ar$/iu;
const NOTHING: Analysis = { projects: [], copies: [], diagnostics: [] };

/** Java archives that lie in the tree: libraries, and what is packed into them. */
export const jar: EcosystemAnalyzer = {
  id: "jar",
  files: [
    "**/*.jar",
    "**/*.war",
    "**/*.ear",
    "**/*.jar!/**/*.jar",
    "**/*.war!/**/*.jar",
    "**/*.ear!/**/*.jar",
    "**/*.ear!/**/*.war",
    ...["jar", "war", "ear"].flatMap((ending) => [
      `**/*.${ending}!/META-INF/MANIFEST.MF`,
      `**/*.${ending}!/META-INF/maven/*/*/pom.properties`,
      `**/*.${ending}!/META-INF/maven/*/*/pom.xml`,
    ]),
    // Parents of what is packed in.
    "**/pom.xml",
  ],
  analyze: async (request) => {
    if (!request.matches.some((path) => ARCHIVE.test(path))) return NOTHING;
    const { analyzeJars } = await import("./analyze-jars.ts");
    return await analyzeJars(request);
  },
};
