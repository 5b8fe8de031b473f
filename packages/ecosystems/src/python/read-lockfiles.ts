import type { TreePath } from "@lizenzlotse/model";

import { complain, type Input } from "../shared/input.ts";
import { readTextInput } from "../shared/read-text-input.ts";
import { fileNameOf } from "../shared/tree-path.ts";
import type { PythonGraph } from "./graph/python-graph.ts";
import type { PythonTree } from "./python-tree.ts";

/** Whether a file is a lockfile of a Python tool, whether or not it can be read here. */
export function isLockfile(path: TreePath): boolean {
  return LOCKFILE_READERS.has(fileNameOf(path));
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
    const read = LOCKFILE_READERS.get(fileNameOf(path));
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
  ["pdm.lock", refuse],
  ["Pipfile.lock", refuse],
]);

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

/** Formats that are known but not read: a scan without them must not look complete. */
function refuse(text: string, input: Input): undefined {
  const stated = /(?:lock_version\s*=\s*|"pipfile-spec":\s*)"?([\d.]+)/u.exec(text.slice(0, 4096));
  const parameters = { format: input.format, version: stated?.[1] ?? "unknown" };
  complain(input, "input/unsupported-version", { line: 1, parameters });
}
