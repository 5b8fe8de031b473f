/**
 * Compiles `data/*.yaml` and the licence lists into `src/generated/license-classes.ts`.
 *
 * Runs before the compiler (`generate` in package.json). The output is committed, so that the sources work
 * without it; a test asserts that it is what this script writes.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

import { classify } from "./classify.mjs";
import { renderModule } from "./render-module.mjs";
import { readData } from "./read-data.mjs";

const OUTPUT = fileURLToPath(new URL("../src/generated/license-classes.ts", import.meta.url));

const source = renderModule(classify(readData()));
// An unchanged file keeps its time, so that nothing is compiled again for nothing.
if (!existsSync(OUTPUT) || readFileSync(OUTPUT, "utf8") !== source) {
  mkdirSync(dirname(OUTPUT), { recursive: true });
  writeFileSync(OUTPUT, source);
}
