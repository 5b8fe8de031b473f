import type { Diagnostic, FileSource, TreePath } from "@lizenzlotse/model";

import { complain, type Input } from "../shared/input.ts";
import { readTextInput } from "../shared/read-text-input.ts";
import { folderOf, joinTreePath } from "../shared/tree-path.ts";
import type { NpmGraph } from "./facts.ts";
import { packageLockToGraph } from "./package-lock-to-graph.ts";
import type { Manifest } from "./parse-package-json.ts";
import { parsePackageLock } from "./parse-package-lock.ts";
import { pnpmLockToGraph } from "./pnpm-lock-to-graph.ts";
import { yarnLockToGraph } from "./yarn-lock-to-graph.ts";

/** First-party package.json files by path. */
export type Manifests = ReadonlyMap<TreePath, Manifest>;

/** Reads one lockfile; everything wrong with it is reported. */
export async function readLockfile(
  input: Input,
  files: FileSource,
  manifests: Manifests,
): Promise<NpmGraph | undefined> {
  if (input.format === "bun.lockb") {
    // A binary format without description; newer bun writes text.
    const parameters = { format: input.format, version: "binary" };
    complain(input, "input/unsupported-version", { line: 1, parameters });
    return undefined;
  }
  const text = await readTextInput(files, input);
  if (text === undefined) return undefined;
  const readLock = LOCK_READERS[input.format] ?? readPackageLock;
  const resolved = await readLock(text, input, { files, manifests });
  resolved?.diagnostics.forEach(input.report);
  return resolved?.graph;
}

interface ResolvedLock {
  readonly graph: NpmGraph;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a lockfile may need beside itself. */
interface Surroundings {
  readonly files: FileSource;
  readonly manifests: Manifests;
}

type LockReader = (
  text: string,
  input: Input,
  surroundings: Surroundings,
) => Promise<ResolvedLock | undefined>;

/** By file name; every other lockfile is one of npm's own. */
const LOCK_READERS: Readonly<Record<string, LockReader>> = {
  "bun.lock": readBunLock,
  "pnpm-lock.yaml": readPnpmLock,
  "yarn.lock": readYarnLock,
};

async function readPackageLock(
  text: string,
  input: Input,
  { manifests }: Surroundings,
): Promise<ResolvedLock | undefined> {
  const lock = await parsePackageLock(text, input);
  if (lock === undefined) return undefined;
  const folder = folderOf(input.path);
  const rootManifest = manifests.get(folder === "" ? "package.json" : `${folder}/package.json`);
  return packageLockToGraph({ path: input.path, lock, rootManifest });
}

async function readPnpmLock(text: string, input: Input): Promise<ResolvedLock | undefined> {
  const { parsePnpmLock } = await import("./parse-pnpm-lock.ts");
  const lock = await parsePnpmLock(text, input);
  return lock === undefined ? undefined : pnpmLockToGraph(input.path, lock);
}

async function readBunLock(text: string, input: Input): Promise<ResolvedLock | undefined> {
  const { parseBunLock } = await import("./parse-bun-lock.ts");
  const { bunLockToGraph } = await import("./bun-lock-to-graph.ts");
  const lock = await parseBunLock(text, input);
  return lock === undefined ? undefined : bunLockToGraph(input.path, lock);
}

async function readYarnLock(
  text: string,
  input: Input,
  { files, manifests }: Surroundings,
): Promise<ResolvedLock | undefined> {
  const { parseYarnLock } = await import("./parse-yarn-lock.ts");
  const { readYarnCatalogs, YARN_SETTINGS } = await import("./yarn-settings.ts");
  const lock = await parseYarnLock(text, input);
  if (lock === undefined) return undefined;
  const settings = joinTreePath(folderOf(input.path), YARN_SETTINGS) ?? YARN_SETTINGS;
  const catalogs = await readYarnCatalogs(settings, files, input.report);
  return yarnLockToGraph({ path: input.path, lock, manifests, catalogs });
}
