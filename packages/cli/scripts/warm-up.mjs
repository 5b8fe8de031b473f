import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { openBundle } from "../dist/open-bundle.js";
import { optimizeLater } from "../dist/optimize-later.js";

/** Lockfiles of every kind, written by us. */
const PROJECTS = fileURLToPath(new URL("../../../fixtures/projects", import.meta.url));

/** What is called most: what it needs goes into the pack that every run reads. */
const USUAL = [
  ["scan", "--depth", "manifest", "--cache", "off", "--jobs", "1", "-o", "json"],
  ["scan", "--depth", "manifest", "--cache", "off", "--jobs", "1"],
  ["check", "--depth", "manifest", "--cache", "off", "--jobs", "1"],
];

/** What else is worth having compiled: V8 keeps the code of functions that have run, and only theirs. */
const OTHERS = [
  ["scan", "--depth", "files", "--cache", "off", "--jobs", "1", "-o", "html"],
  ["scan", "--depth", "manifest", "--cache", "off", "-o", "cyclonedx-json"],
];

/**
 * Modules of a bundle that the usual runs start.
 *
 * @param {URL} folder of the bundle
 * @returns {Promise<ReadonlySet<string>>}
 */
export async function startedModules(folder) {
  const bundle = opened(folder);
  await runAll(bundle, USUAL);
  return new Set(bundle.started());
}

/**
 * Runs the bundle and writes down what V8 made of it.
 *
 * @param {URL} folder of the bundle
 */
export async function writeCodeCaches(folder) {
  // A cache holds for the settings under which it was made.
  optimizeLater();
  const bundle = opened(folder);
  await runAll(bundle, USUAL);
  const start = bundle.packs().map(cacheOf);
  await runAll(bundle, OTHERS);
  const rest = bundle.packs().slice(start.length).map(cacheOf);
  for (const { file, code } of [...start, ...rest]) writeFileSync(file, code);
}

/**
 * Runs command lines on a copy of the projects: the configuration of our own repository leaves them out.
 *
 * @param {import("../src/open-bundle.ts").Bundle} bundle
 * @param {readonly (readonly string[])[]} commandLines
 */
async function runAll(bundle, commandLines) {
  const copy = mkdtempSync(join(tmpdir(), "lizenzlotse-warm-up-"));
  try {
    cpSync(PROJECTS, copy, { recursive: true });
    writeFileSync(join(copy, ".lotse.yaml"), "version: 1\npolicy: verwaltung\n");
    for (const [command = "", ...options] of commandLines) {
      const { world, wasQuiet } = silentWorld(copy);
      await bundle.run(world, [command, ".", ...options], () => undefined);
      if (wasQuiet()) throw new Error(`Nothing came of ${command} ${options.join(" ")}.`);
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** @param {import("../src/open-bundle.ts").OpenedPack} pack */
function cacheOf({ script, codeCacheFile }) {
  return { file: codeCacheFile, code: script.createCachedData() };
}

/** @param {URL} folder */
function opened(folder) {
  const bundle = openBundle(folder);
  if (bundle === undefined) throw new Error(`There is no bundle in ${folder.href}.`);
  return bundle;
}

/** Least that a scan of the projects writes, in bytes; a scan that finds nothing writes less. */
const LEAST_OUTPUT_BYTES = 2_000;

/** @param {string} folder */
function silentWorld(folder) {
  let sizeBytes = 0;
  /** @param {boolean} isCounted */
  const nowhere = (isCounted) =>
    /** @type {NodeJS.WriteStream} */ (
      /** @type {unknown} */ (
        new Writable({
          write: (/** @type {Buffer} */ chunk, _encoding, done) => {
            if (isCounted) sizeBytes += chunk.length;
            done();
          },
        })
      )
    );
  /** @type {import("../src/terminal/terminal.ts").World} */
  const world = {
    folder,
    variables: {},
    home: folder,
    stdout: nowhere(true),
    stderr: nowhere(false),
    nowMs: Date.now,
    signal: new AbortController().signal,
    version: "0.0.0",
  };
  return { world, wasQuiet: () => sizeBytes < LEAST_OUTPUT_BYTES };
}
