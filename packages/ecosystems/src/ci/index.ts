import type { EcosystemAnalyzer } from "../contract.ts";

/** What pipelines run: GitHub Actions with their containers, includes and images of GitLab CI. */
export const ci: EcosystemAnalyzer = {
  id: "ci",
  files: [
    "**/.github/workflows/*.yml",
    "**/.github/workflows/*.yaml",
    "**/action.yml",
    "**/action.yaml",
    "**/.gitlab-ci.yml",
    "**/.gitlab-ci.yaml",
    // What these include from the tree has no set name; these are usual.
    "**/.gitlab-ci-*.yml",
    "**/.gitlab-ci.*.yml",
    "**/*.gitlab-ci.yml",
    "**/.gitlab/ci/*.yml",
    "**/.gitlab-ci/*.yml",
  ],
  analyze: async (request) => {
    const { analyzeCi } = await import("./analyze-ci.ts");
    return await analyzeCi(request);
  },
};
