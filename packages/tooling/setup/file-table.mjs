import { createHash } from "node:crypto";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** Never an input of a build: installed, emitted, or only read by tests. */
const SKIPPED_FOLDERS = new Set(["node_modules", "dist", "coverage", "test", "__snapshots__"]);
const TEST_FILE = /\.test\.[cm]?[jt]sx?$/;

/**
 * What a build reads, as path → size and time of change: one look at each file's metadata, no content.
 *
 * @typedef {ReadonlyMap<string, string>} FileTable
 */

/**
 * @param {string} directory
 * @param {string} [prefix] put before each path; paths use `/`
 * @returns {FileTable}
 */
export function fileTable(directory, prefix = "") {
  /** @type {Map<string, string>} */
  const table = new Map();
  addFolder(table, directory, prefix);
  return table;
}

/**
 * @param {Map<string, string>} table
 * @param {string} directory
 * @param {string} prefix
 */
function addFolder(table, directory, prefix) {
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) {
      if (!SKIPPED_FOLDERS.has(entry.name)) addFolder(table, path, `${prefix}${entry.name}/`);
    } else if (entry.isFile() && !TEST_FILE.test(entry.name)) {
      // An editor's temporary file may be gone by now; then it is no input either.
      const status = statSync(path, { throwIfNoEntry: false });
      if (status !== undefined) {
        table.set(`${prefix}${entry.name}`, `${status.size} ${status.mtimeMs}`);
      }
    }
  }
}

/**
 * @param {readonly FileTable[]} tables
 * @param {readonly string[]} [facts] further things the result depends on
 * @returns {string} equal only for equal files and facts, whatever their order on disk
 */
export function digestTables(tables, facts = []) {
  const hash = createHash("sha256");
  for (const fact of facts) hash.update(`${fact}\n`);
  for (const table of tables) {
    const lines = [...table].map(([path, state]) => `${path}\0${state}\n`);
    hash.update(lines.sort().join("")).update("\n");
  }
  return hash.digest("hex");
}

/**
 * @param {FileTable} before
 * @param {FileTable} after
 * @returns {string[]} the paths that appeared, disappeared or changed
 */
export function changedPaths(before, after) {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter((path) => before.get(path) !== after.get(path)).sort();
}
