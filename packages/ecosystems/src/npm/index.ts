import type { EcosystemAnalyzer } from "../contract.ts";

/** npm, pnpm, yarn and bun: lockfiles, manifests and installed packages. */
export const npm: EcosystemAnalyzer = {
  id: "npm",
  files: [
    "**/package.json",
    "**/package-lock.json",
    "**/npm-shrinkwrap.json",
    "**/pnpm-lock.yaml",
    "**/yarn.lock",
    "**/bun.lock",
    "**/bun.lockb",
    "**/node_modules/.package-lock.json",
    // What patch-package, pnpm and Yarn change after installing.
    "**/patches/*.patch",
    // What bundlers took in.
    "**/*.js.map",
  ],
  analyze: async (request) => {
    // The schemas and parsers are loaded only for trees that have such files.
    const { analyzeNpm } = await import("./analyze.ts");
    return analyzeNpm(request);
  },
};
