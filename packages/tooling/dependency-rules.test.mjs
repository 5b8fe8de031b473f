import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { cruiseWorkspace } from "./checks/cruise-workspace.mjs";
import { dependencyRules } from "./dependency-rules.mjs";
import { MAY_IMPORT } from "./dependency-table.mjs";
import { publicDoors } from "./public-doors.mjs";

const FOLDERS = ["model", "licenses", "ecosystems", "core", "cli", "testkit"];

let root = "";

// A workspace as pnpm makes it: packages that see each other through links in node_modules.
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "lotse-cruise-"));
  mkdirSync(join(root, "node_modules", "@lizenzlotse"), { recursive: true });
  for (const folder of FOLDERS) {
    const name = `@lizenzlotse/${folder}`;
    const exports = { ".": { source: "./src/index.ts", default: "./dist/index.js" } };
    write(`packages/${folder}/package.json`, JSON.stringify({ name, type: "module", exports }));
    write(`packages/${folder}/src/index.ts`, "export const here = 1;\n");
    write(`packages/${folder}/src/inner.ts`, "export interface Inner { readonly a: 1 }\n");
    symlinkSync(join(root, "packages", folder), join(root, "node_modules", name), "junction");
  }
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

/**
 * @param {string} path
 * @param {string} content
 */
function write(path, content) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

async function cruised() {
  const forbidden = dependencyRules({ table: MAY_IMPORT, doors: publicDoors(root) });
  const { violations, crossings } = await cruiseWorkspace(root, { forbidden });
  return { broken: [...new Set(violations.map(({ rule }) => rule))].sort(), crossings };
}

test("what the table allows passes, and is seen", async () => {
  write(
    "packages/core/src/scan.ts",
    'import { here } from "@lizenzlotse/model";\nexport { here };\n',
  );
  write(
    "packages/ecosystems/src/npm/index.ts",
    'import "../shared/json.ts";\nimport "../contract.ts";\n',
  );
  write("packages/ecosystems/src/shared/json.ts", "export {};\n");
  write("packages/ecosystems/src/contract.ts", "export {};\n");
  write("packages/core/src/scan.test.ts", 'import { here } from "@lizenzlotse/testkit";\nhere;\n');
  expect(await cruised()).toEqual({ broken: [], crossings: 2 });
});

test.each([
  ["an arrow against the table", "model/src/x.ts", '"@lizenzlotse/core"', ["dag-model"]],
  [
    "the same in a type only",
    "model/src/x.ts",
    'type { Inner } from "@lizenzlotse/core"',
    ["dag-model"],
  ],
  ["testkit outside of tests", "core/src/x.ts", '"@lizenzlotse/testkit"', ["test-only"]],
  [
    "a path into a package",
    "core/src/x.ts",
    '"../../model/src/inner.ts"',
    ["by-name", "public-door"],
  ],
  ["a path to a package's door", "core/src/x.ts", '"../../model/src/index.ts"', ["by-name"]],
  ["an import that leads nowhere", "core/src/x.ts", '"@lizenzlotse/nowhere"', ["resolvable"]],
  ["a sibling", "ecosystems/src/npm/x.ts", '"../maven/pom.ts"', ["siblings-ecosystems"]],
])("%s is found", async (_, path, imported, broken) => {
  write("packages/ecosystems/src/maven/pom.ts", "export {};\n");
  write(`packages/${path}`, `import ${imported};\n`);
  expect(await cruised()).toMatchObject({ broken });
});

test("files that need each other are found", async () => {
  write("packages/core/src/a.ts", 'import "./b.ts";\n');
  write("packages/core/src/b.ts", 'import "./a.ts";\n');
  expect(await cruised()).toMatchObject({ broken: ["no-cycle"] });
});
