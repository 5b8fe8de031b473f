import { fileURLToPath } from "node:url";
import eslint from "@eslint/js";
import prettier from "eslint-config-prettier";
import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";
import { importX } from "eslint-plugin-import-x";
import jsdoc from "eslint-plugin-jsdoc";
import { defineConfig, globalIgnores } from "eslint/config";
import typescript from "typescript-eslint";
import { houseRules } from "./lint/house-rules.mjs";
import { publicExportsDocumented } from "./lint/public-exports-documented.mjs";

const repositoryRoot = fileURLToPath(new URL("../../", import.meta.url));

const TESTS = ["**/*.test.{ts,tsx,mjs}", "packages/*/test/**"];

/** Tools look for the default export of their configuration. */
const CONFIGURATIONS = ["packages/tooling/*.config.mjs"];

export default defineConfig(
  globalIgnores([
    "**/dist/",
    "packages/cli/bundle/",
    "packages/sbom/data/",
    "**/coverage/",
    "**/generated/",
    "fixtures/",
  ]),
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  eslint.configs.recommended,
  typescript.configs.strictTypeChecked,
  typescript.configs.stylisticTypeChecked,
  {
    name: "types",
    languageOptions: {
      parserOptions: {
        // One program over all packages instead of one each: the same that "npm run check -- types" reads.
        project: "packages/tooling/tsconfig.check.json",
        tsconfigRootDir: repositoryRoot,
      },
    },
    rules: {
      // The compiler knows the names, in scripts too (checkJs).
      "no-undef": "off",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-empty-function": ["error", { allow: ["arrowFunctions"] }],
      // Numbers print the same everywhere; wrapping each in String() hides the sentence.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // An interface with one method is a seam, a record is data: both are said on purpose.
      "@typescript-eslint/consistent-type-definitions": ["error", "interface"],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
    },
  },
  {
    name: "modules",
    plugins: { "import-x": importX },
    settings: {
      "import-x/resolver-next": [
        createTypeScriptImportResolver({
          project: "packages/tooling/tsconfig.check.json",
          conditionNames: ["source", "types", "import", "node", "default"],
        }),
      ],
    },
    rules: {
      "import-x/no-cycle": ["error", { ignoreExternal: true }],
      "import-x/no-default-export": "error",
      "import-x/no-duplicates": "error",
    },
  },
  { files: CONFIGURATIONS, rules: { "import-x/no-default-export": "off" } },
  {
    // Read in review, never a failure: a longer function that reads well beats three that hide the story.
    name: "sizes",
    files: ["packages/*/src/**/*.{ts,tsx}", "packages/tooling/**/*.mjs"],
    ignores: TESTS,
    rules: {
      "max-lines": ["warn", { max: 300, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["warn", { max: 40, skipBlankLines: true, skipComments: true }],
      complexity: ["warn", 10],
      "max-depth": ["warn", 3],
      "max-params": ["warn", 3],
    },
  },
  {
    name: "documentation",
    files: ["packages/*/src/**/*.{ts,tsx}"],
    ignores: TESTS,
    extends: [
      jsdoc.configs["flat/contents-typescript-error"],
      jsdoc.configs["flat/logical-typescript-error"],
    ],
    rules: {
      // One parameter may need a sentence and its neighbour none.
      "jsdoc/check-param-names": ["error", { disableMissingParamChecks: true }],
      // A {@link} may name what another file declares; and comments are read as text, not as HTML.
      "jsdoc/no-undefined-types": "off",
      "jsdoc/text-escaping": "off",
    },
  },
  {
    name: "public-documentation",
    files: ["packages/*/src/index.ts"],
    plugins: { lotse: { rules: { "public-exports-documented": publicExportsDocumented } } },
    rules: { "lotse/public-exports-documented": "error" },
  },
  houseRules,
  prettier,
);
