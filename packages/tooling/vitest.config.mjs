import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";

const repositoryRoot = fileURLToPath(new URL("../../", import.meta.url));
const testkitSources = fileURLToPath(new URL("../testkit/src/index.ts", import.meta.url));

/** Vite's own conditions for code that runs in Node; setting any replaces them all. */
const NODE_CONDITIONS = ["module", "node", "development|production"];

/** Suffixes that belong to one project each; a test without any of them is a unit test. */
const OTHER_SUFFIXES = ["property", "golden", "e2e"];

/** @param {string} suffix `.property` and the like, or nothing for all */
const testFiles = (suffix) => [
  `packages/*/{src,test}/**/*${suffix}.test.{ts,tsx}`,
  `packages/tooling/**/*${suffix}.test.mjs`,
];

/**
 * A project that runs from the TypeScript sources, without a build.
 *
 * @param {{ name: string, include: string[], exclude?: string[], testTimeout: number }} test
 */
function fromSources(test) {
  const conditions = ["source", ...NODE_CONDITIONS];
  return {
    extends: /** @type {const} */ (true),
    resolve: { conditions },
    ssr: { resolve: { conditions, externalConditions: conditions } },
    test,
  };
}

/**
 * The project that runs what users run: workers and the command line from `dist`.
 *
 * Only the testkit still comes from its sources, for it is never built.
 */
const fromDist = {
  extends: /** @type {const} */ (true),
  resolve: { alias: { "@lizenzlotse/testkit": testkitSources } },
  test: {
    name: "e2e",
    include: testFiles(".e2e"),
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Loaded by Node itself, so that a worker thread finds its file beside the module that starts it.
    server: { deps: { external: [/\/packages\/[^/]+\/dist\//] } },
  },
};

export default defineConfig({
  root: repositoryRoot,
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    exclude: [...configDefaults.exclude, "**/dist/**"],
    projects: [
      fromSources({
        name: "unit",
        include: testFiles(""),
        exclude: [
          ...configDefaults.exclude,
          "**/dist/**",
          ...OTHER_SUFFIXES.flatMap((suffix) => testFiles(`.${suffix}`)),
        ],
        testTimeout: 20_000,
      }),
      fromSources({ name: "property", include: testFiles(".property"), testTimeout: 60_000 }),
      fromSources({ name: "golden", include: testFiles(".golden"), testTimeout: 60_000 }),
      fromDist,
    ],
  },
});
