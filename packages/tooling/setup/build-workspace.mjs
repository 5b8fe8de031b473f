import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { changedPaths, digestTables } from "./file-table.mjs";
import { generateFromDist, generateSources, generationStamp, tableOf } from "./generate.mjs";
import { withProgress } from "./progress.mjs";
import { runProcess } from "./run-process.mjs";
import { SetUpError } from "./set-up-error.mjs";
import { installStamp, readStamp, removeStamp, writeStamp } from "./stamp.mjs";
import { readWorkspace } from "./workspace.mjs";

/**
 * @typedef {import("./workspace.mjs").WorkspacePackage} WorkspacePackage
 * @typedef {import("./file-table.mjs").FileTable} FileTable
 */

const COMPILER = fileURLToPath(new URL("../node_modules/typescript/lib/tsc.js", import.meta.url));

/**
 * True when everything in `dist` was made from the files as they are now.
 *
 * @param {string} root
 */
export function isBuilt(root) {
  const packages = builtPackages(root);
  return (
    packages.every(({ directory }) => existsSync(join(directory, "dist", ".tsbuildinfo"))) &&
    readStamp(root, "build") === buildStamp(root, packages.map(tableOf))
  );
}

/**
 * Makes `dist` of every package: first the data that sources import (`generate`), then the compiler, then
 * the data that built code makes (`generate:dist`); each only where something changed.
 *
 * @param {string} root
 * @param {{ verbose: boolean }} options
 */
export async function build(root, { verbose }) {
  const packages = builtPackages(root);
  removeStamp(root, "build");
  for (const entry of packages) await generateSources(root, entry, { verbose });
  const before = packages.map(tableOf);
  await withProgress("compiling", () => compile(root, packages));
  for (const entry of packages) await generateFromDist(root, entry, { packages, verbose });
  const after = packages.map(tableOf);

  // A source that was saved meanwhile may or may not be in dist: no stamp, so the next call looks again.
  if (!sourcesChanged(before, after)) writeStamp(root, "build", buildStamp(root, after));
}

/**
 * Removes what earlier builds left, such as the output of a source file that no longer exists.
 *
 * @param {string} root
 */
export function clean(root) {
  removeStamp(root, "build");
  for (const { directory, folder } of builtPackages(root)) {
    rmSync(join(directory, "dist"), { recursive: true, force: true });
    removeStamp(root, generationStamp(folder, "generate"));
    removeStamp(root, generationStamp(folder, "generate:dist"));
  }
}

/** @param {string} root */
const builtPackages = (root) =>
  readWorkspace(root).filter(({ directory }) => existsSync(join(directory, "tsconfig.build.json")));

/**
 * @param {string} root
 * @param {readonly FileTable[]} tables
 */
const buildStamp = (root, tables) =>
  digestTables(tables, [
    installStamp(root, process),
    readFileSync(join(root, "tsconfig.base.json"), "utf8"),
  ]);

/**
 * @param {string} root
 * @param {readonly WorkspacePackage[]} packages
 */
async function compile(root, packages) {
  const projects = packages.map(({ folder }) => `packages/${folder}/tsconfig.build.json`);
  const { exitCode, output } = await runProcess({
    command: process.execPath,
    args: [COMPILER, "-b", ...projects],
    cwd: root,
  });
  if (exitCode === 0) return;
  throw new SetUpError("The sources do not compile.", {
    output,
    hint: "On an unchanged checkout call: npm run build -- --fresh",
  });
}

/**
 * @param {readonly FileTable[]} before
 * @param {readonly FileTable[]} after
 */
const sourcesChanged = (before, after) =>
  before.some((table, index) =>
    changedPaths(table, after[index] ?? new Map()).some((path) => path.includes("/src/")),
  );
