import type { EcosystemAnalyzer } from "../contract.ts";

/** Container images that a project is built from or runs beside: Dockerfiles and Compose files. */
export const container: EcosystemAnalyzer = {
  id: "container",
  files: [
    "**/Dockerfile",
    "**/Dockerfile.*",
    "**/*.Dockerfile",
    "**/*.dockerfile",
    "**/Containerfile",
    "**/Containerfile.*",
    "**/compose.yml",
    "**/compose.yaml",
    "**/compose.*.yml",
    "**/compose.*.yaml",
    "**/docker-compose*.yml",
    "**/docker-compose*.yaml",
    "**/.env",
  ],
  analyze: async (request) => {
    const { analyzeContainer } = await import("./analyze-container.ts");
    return await analyzeContainer(request);
  },
};
