/**
 * Compiles `data/` and the licence lists into `src/generated/`.
 *
 * Runs before the compiler (`generate` in package.json). The output is committed, so that the sources work
 * without it; `verify` asserts that it is what this script writes. Every clause that a record cites is looked up in
 * the licence's text on the way.
 */
import { fileURLToPath } from "node:url";

import { classify } from "./classify.mjs";
import { compileCompatibility } from "./compatibility/compile-compatibility.mjs";
import { readData } from "./read-data.mjs";
import { compileRecords } from "./record/compile-records.mjs";
import { renderRecords } from "./record/render-records.mjs";
import { renderModule } from "./render-module.mjs";
import { writeGenerated } from "./write-generated.mjs";

/** @param {string} name */
const output = (name) => fileURLToPath(new URL(`../src/generated/${name}`, import.meta.url));

const data = readData();
writeGenerated(output("license-classes.ts"), renderModule(classify(data), data));
writeGenerated(output("license-records.ts"), renderRecords(compileRecords(data)));
compileCompatibility();
