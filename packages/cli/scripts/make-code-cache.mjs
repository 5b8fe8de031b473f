import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { openBundle } from "../dist/open-bundle.js";
import { optimizeLater } from "../dist/optimize-later.js";

/** Lockfiles of every kind, written by us. */
const PROJECTS = fileURLToPath(new URL("../../../fixtures/projects", import.meta.url));

/** What is called most: V8 keeps the code of functions that have run, and only theirs. */
const COMMAND_LINES = [
  ["scan", PROJECTS, "--depth", "manifest", "--cache", "off", "--jobs", "1", "-o", "json"],
  ["scan", PROJECTS, "--depth", "manifest", "--cache", "off", "--jobs", "1"],
  ["check", PROJECTS, "--depth", "manifest", "--cache", "off", "--jobs", "1"],
];

/**
 * Runs the bundle and writes down what V8 made of it.
 *
 * @param {URL} folder of the bundle
 */
export async function makeCodeCache(folder) {
  // A cache holds for the settings under which it was made.
  optimizeLater();
  const bundle = openBundle(folder);
  if (bundle === undefined) throw new Error(`There is no bundle in ${folder.href}.`);
  for (const commandLine of COMMAND_LINES)
    await bundle.run(silentWorld(), commandLine, () => undefined);
  writeFileSync(bundle.codeCacheFile, bundle.script.createCachedData());
}

/** @returns {import("../src/terminal/terminal.ts").World} */
function silentWorld() {
  const nowhere = /** @type {NodeJS.WriteStream} */ (
    /** @type {unknown} */ (
      new Writable({
        write: (_chunk, _encoding, done) => {
          done();
        },
      })
    )
  );
  return {
    folder: tmpdir(),
    variables: {},
    home: tmpdir(),
    stdout: nowhere,
    stderr: nowhere,
    nowMs: Date.now,
    signal: new AbortController().signal,
    version: "0.0.0",
  };
}
