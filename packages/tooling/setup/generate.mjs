import { fileTable, digestTables } from "./file-table.mjs";
import { nodeScript } from "./node-script.mjs";
import { withProgress } from "./progress.mjs";
import { runProcess } from "./run-process.mjs";
import { SetUpError } from "./set-up-error.mjs";
import { installStamp, readStamp, removeStamp, writeStamp } from "./stamp.mjs";

/**
 * @typedef {import("./workspace.mjs").WorkspacePackage} WorkspacePackage
 * @typedef {import("./file-table.mjs").FileTable} FileTable
 */

/** Files that a `generate` script writes for the compiler lie in a folder of this name below `src`. */
const GENERATED_SOURCES = /\/src\/(?:.*\/)?generated\//;
const SOURCES = /^[^/]+\/src\//;

/**
 * Runs the package's `generate` script before the compiler, if it has one and its data changed.
 *
 * The script gets by with installed dependencies, so what it reads lies outside `src`.
 *
 * @param {string} root
 * @param {WorkspacePackage} entry
 * @param {{ verbose: boolean }} options
 */
export async function generateSources(root, entry, { verbose }) {
  await runWhenChanged(root, entry, {
    script: "generate",
    inputs: () => [withoutHandWrittenSources(tableOf(entry))],
    verbose,
  });
}

/**
 * Runs the package's `generate:dist` script after the compiler, if it has one and anything that it may
 * import changed.
 *
 * @param {string} root
 * @param {WorkspacePackage} entry
 * @param {{ packages: readonly WorkspacePackage[], verbose: boolean }} options
 */
export async function generateFromDist(root, entry, { packages, verbose }) {
  await runWhenChanged(root, entry, {
    script: "generate:dist",
    inputs: () => withDependencies(entry, packages).map(tableOf),
    verbose,
  });
}

/** @param {WorkspacePackage} entry */
export const tableOf = ({ folder, directory }) => fileTable(directory, `${folder}/`);

/**
 * The stamp is taken after the run and covers what was written, so that a lost output is made again.
 *
 * @param {string} root
 * @param {WorkspacePackage} entry
 * @param {{ script: "generate" | "generate:dist", inputs: () => FileTable[], verbose: boolean }} request
 */
async function runWhenChanged(root, entry, { script, inputs, verbose }) {
  const command = entry.manifest.scripts?.[script];
  if (command === undefined) return;
  const name = generationStamp(entry.folder, script);
  const stamp = () => digestTables(inputs(), [installStamp(root, process), command]);
  if (readStamp(root, name) === stamp()) return;

  removeStamp(root, name);
  await withProgress(`generating the data of ${entry.folder}`, () =>
    runScript(entry, { script, command, verbose }),
  );
  writeStamp(root, name, stamp());
}

/**
 * @param {WorkspacePackage} entry
 * @param {{ script: string, command: string, verbose: boolean }} request
 */
async function runScript({ folder, directory }, { script, command, verbose }) {
  const where = `packages/${folder}/package.json: ${script}`;
  const { exitCode, output } = await runProcess({
    command: process.execPath,
    args: nodeScript(command, where),
    cwd: directory,
    onLine: (line) => verbose && process.stderr.write(`${line}\n`),
  });
  if (exitCode === 0) return;
  throw new SetUpError(`${where} failed (exit code ${exitCode}).`, { output });
}

/**
 * @param {string} folder
 * @param {"generate" | "generate:dist"} script
 */
export const generationStamp = (folder, script) => `${script.replace(":", "-")}-${folder}`;

/**
 * @param {FileTable} table
 * @returns {FileTable}
 */
const withoutHandWrittenSources = (table) =>
  new Map([...table].filter(([path]) => !SOURCES.test(path) || GENERATED_SOURCES.test(path)));

/**
 * @param {WorkspacePackage} entry
 * @param {readonly WorkspacePackage[]} packages
 * @returns {WorkspacePackage[]} the package and all that it needs, each once
 */
function withDependencies(entry, packages) {
  const needed = new Set([entry.folder]);
  // Dependencies come first in the list, so walking it backwards meets every user before what it uses.
  for (const candidate of [...packages].reverse()) {
    if (needed.has(candidate.folder))
      candidate.dependencies.forEach((folder) => needed.add(folder));
  }
  return packages.filter(({ folder }) => needed.has(folder));
}
