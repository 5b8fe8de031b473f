import type { EcosystemAnalyzer } from "../contract.ts";
import { PROJECT_MANIFESTS } from "./project-manifests.ts";

/** Scripts, style sheets and fonts that were copied into the tree. */
export const browser: EcosystemAnalyzer = {
  id: "browser",
  files: [
    "**/*.js",
    "**/*.mjs",
    "**/*.css",
    "**/*.js.map",
    "**/*.LICENSE.txt",
    "**/*.ttf",
    "**/*.otf",
    "**/*.woff",
    "**/*.woff2",
    // For the names of the projects whose own scripts are no copies.
    ...PROJECT_MANIFESTS.map((name) => `**/${name}`),
  ],
  analyze: async (request) => {
    // Telling copies from the project's own code takes reading every script.
    request.signal.throwIfAborted();
    if (request.depth === "manifest") return { projects: [], diagnostics: [] };
    const { analyzeBrowser } = await import("./analyze-browser.ts");
    return await analyzeBrowser(request);
  },
};
