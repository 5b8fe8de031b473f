import type { TreePath } from "@lizenzlotse/model";

import type { Input } from "../shared/input.ts";
import { readTextInput } from "../shared/read-text-input.ts";
import { fileNameOf } from "../shared/tree-path.ts";
import type { PythonGraph } from "./graph/python-graph.ts";
import type { PythonTree } from "./python-tree.ts";

/** Whether a file is a lockfile of a Python tool, whether or not it can be read here. */
export function isLockfile(path: TreePath): boolean {
  return readerOf(path) !== undefined;
}

/** Reads the lockfiles among the paths, each by the reader of its format, loaded when the first is met. */
export async function readLockfiles(
  paths: readonly TreePath[],
  tree: PythonTree,
  signal: AbortSignal,
): Promise<readonly PythonGraph[]> {
  const graphs: PythonGraph[] = [];
  for (const path of paths) {
    signal.throwIfAborted();
    const read = readerOf(path);
    if (read === undefined) continue;
    const input: Input = { path, format: fileNameOf(path), report: tree.report };
    const text = await readTextInput(tree.files, input);
    const graph = text === undefined ? undefined : await read(text, input, tree);
    if (graph !== undefined) graphs.push(graph);
  }
  return graphs;
}

type LockfileReader = (
  text: string,
  input: Input,
  tree: PythonTree,
) => Promise<PythonGraph | undefined> | undefined;

const LOCKFILE_READERS: ReadonlyMap<string, LockfileReader> = new Map<string, LockfileReader>([
  ["uv.lock", readUvLock],
  ["poetry.lock", readPoetryLock],
  ["pdm.lock", readPdmLock],
  ["Pipfile.lock", readPipfileLock],
  ["pylock.toml", readPylock],
]);

/** Lockfiles of PEP 751 may have a name of their own: `pylock.server.toml`. */
function readerOf(path: TreePath): LockfileReader | undefined {
  const name = fileNameOf(path);
  return LOCKFILE_READERS.get(/^pylock\.[^.]+\.toml$/u.test(name) ? "pylock.toml" : name);
}

async function readUvLock(
  text: string,
  input: Input,
  { pyprojects, report }: PythonTree,
): Promise<PythonGraph | undefined> {
  const { parseUvLock } = await import("./uv/parse-uv-lock.ts");
  const { uvLockToGraph } = await import("./uv/to-graph.ts");
  const lock = await parseUvLock(text, input);
  if (lock === undefined) return undefined;
  return uvLockToGraph(lock, { path: input.path, pyprojects, report });
}

async function readPoetryLock(
  text: string,
  input: Input,
  { pyprojects, report }: PythonTree,
): Promise<PythonGraph | undefined> {
  const { parsePoetryLock } = await import("./poetry/parse-poetry-lock.ts");
  const { poetryLockToGraph } = await import("./poetry/to-graph.ts");
  const { loadSatisfies } = await import("./requirement/satisfies.ts");
  const lock = await parsePoetryLock(text, input);
  if (lock === undefined) return undefined;
  return poetryLockToGraph(lock, {
    path: input.path,
    pyprojects,
    satisfies: await loadSatisfies(),
    report,
  });
}

async function readPdmLock(
  text: string,
  input: Input,
  { pyprojects, report }: PythonTree,
): Promise<PythonGraph | undefined> {
  const { parsePdmLock } = await import("./pdm/parse-pdm-lock.ts");
  const { pdmLockToGraph } = await import("./pdm/to-graph.ts");
  const { loadSatisfies } = await import("./requirement/satisfies.ts");
  const lock = await parsePdmLock(text, input);
  if (lock === undefined) return undefined;
  const satisfies = await loadSatisfies();
  return pdmLockToGraph(lock, { path: input.path, pyprojects, satisfies, report });
}

async function readPipfileLock(
  text: string,
  input: Input,
  { files }: PythonTree,
): Promise<PythonGraph | undefined> {
  const { parsePipfileLock } = await import("./pipenv/parse-pipfile-lock.ts");
  const { pipfileLockToGraph } = await import("./pipenv/to-graph.ts");
  const lock = await parsePipfileLock(text, input);
  return lock === undefined ? undefined : pipfileLockToGraph(lock, { path: input.path, files });
}

async function readPylock(
  text: string,
  input: Input,
  { pyprojects, report }: PythonTree,
): Promise<PythonGraph | undefined> {
  const { parsePylock } = await import("./pylock/parse-pylock.ts");
  const { pylockToGraph } = await import("./pylock/to-graph.ts");
  const lock = await parsePylock(text, input);
  if (lock === undefined) return undefined;
  return pylockToGraph(lock, { path: input.path, pyprojects, report });
}
