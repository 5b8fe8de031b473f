// Makes the packs of bundle/ and their code caches. Run after tsc: it puts the built code into two files.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { bundledModules, packOf } from "./bundled-modules.mjs";
import { startedModules, writeCodeCaches } from "./warm-up.mjs";

/** @typedef {import("./bundled-modules.mjs").BundledModule} BundledModule */

const FOLDER = new URL("../bundle/", import.meta.url);

// V8 tells a cache's source by its length alone: an old cache must never lie beside a new file.
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER);
const modules = await bundledModules();
writePacks(modules, []);
const started = await startedModules(FOLDER);
writePacks(
  modules.filter(({ name }) => started.has(name)),
  modules.filter(({ name }) => !started.has(name)),
);
await writeCodeCaches(FOLDER);

/**
 * @param {readonly BundledModule[]} start
 * @param {readonly BundledModule[]} rest
 */
function writePacks(start, rest) {
  writeFileSync(new URL("start.cjs", FOLDER), packOf(start), "latin1");
  writeFileSync(new URL("rest.cjs", FOLDER), packOf(rest), "latin1");
}
