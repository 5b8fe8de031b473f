import type { EcosystemAnalyzer } from "../contract.ts";

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
  ],
  analyze: async (request) => {
    const { analyzeJars } = await import("./analyze-jars.ts");
    return await analyzeJars(request);
  },
};
