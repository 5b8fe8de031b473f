import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ESLint } from "eslint";
import typescript from "typescript-eslint";
import { afterEach, beforeEach, expect, test } from "vitest";
import { publicExportsDocumented } from "./public-exports-documented.mjs";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lotse-lint-"));
  const compilerOptions = { module: "nodenext", allowImportingTsExtensions: true, noEmit: true };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions }));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** @returns {Promise<string[]>} what the rule says about `index.ts` */
async function messages() {
  const eslint = new ESLint({
    cwd: folder,
    overrideConfigFile: true,
    overrideConfig: {
      files: ["**/*.ts"],
      languageOptions: {
        parser: typescript.parser,
        parserOptions: { project: "tsconfig.json", tsconfigRootDir: folder },
      },
      plugins: { lotse: { rules: { documented: publicExportsDocumented } } },
      rules: { "lotse/documented": "error" },
    },
  });
  const results = await eslint.lintFiles(["index.ts"]);
  return results.flatMap((result) => result.messages.map(({ message }) => message));
}

test("what the door lets out is documented where it is declared", async () => {
  writeFileSync(
    join(folder, "scan.ts"),
    `/** Scans. */
export function scan(): void {}
export function silent(): void {}
export interface Silent { readonly a: 1 }
export const inner = 1;
`,
  );
  writeFileSync(
    join(folder, "index.ts"),
    'export { scan, silent } from "./scan.ts";\nexport type { Silent } from "./scan.ts";\n',
  );
  expect(await messages()).toEqual([
    expect.stringMatching(
      /^silent is public, but has no documentation comment \(.*scan\.ts:3\)\.$/,
    ),
    expect.stringMatching(/^Silent is public, but .*scan\.ts:4\)\.$/),
  ]);
});

test("a star lets everything out", async () => {
  writeFileSync(join(folder, "scan.ts"), "export const silent = 1;\n");
  writeFileSync(join(folder, "index.ts"), 'export * from "./scan.ts";\n');
  expect(await messages()).toEqual([expect.stringContaining("silent is public")]);
});
