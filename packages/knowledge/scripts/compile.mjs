/**
 * Compiles `data/*.yaml` and the licence lists into `src/generated/license-classes.ts`.
 *
 * Runs before the compiler (`generate` in package.json). The output is committed, so that the sources work
 * without it; `verify` asserts that it is what this script writes.
 */
import { fileURLToPath } from "node:url";

import { classify } from "./classify.mjs";
import { renderModule } from "./render-module.mjs";
import { readData } from "./read-data.mjs";
import { writeGenerated } from "./write-generated.mjs";

const OUTPUT = fileURLToPath(new URL("../src/generated/license-classes.ts", import.meta.url));

const data = readData();
writeGenerated(OUTPUT, renderModule(classify(data), data));
