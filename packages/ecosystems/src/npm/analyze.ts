import type { Diagnostic, FileSource, TreePath } from "@lizenzlotse/model";

import type { Analysis, AnalyzedProject, AnalyzeRequest } from "../contract.ts";
import { isInsideDependencyFolder } from "../shared/dependency-folders.ts";
import type { Input } from "../shared/input.ts";
import { mapConcurrently } from "../shared/map-concurrently.ts";
import { readTextInput } from "../shared/read-text-input.ts";
import { fileNameOf, folderOf } from "../shared/tree-path.ts";
import type { NpmGraph } from "./facts.ts";
import { graphToProjects } from "./graph-to-projects.ts";
import { packageLockToGraph } from "./package-lock-to-graph.ts";
import { parsePackageJson, type Manifest } from "./parse-package-json.ts";
import { parsePackageLock } from "./parse-package-lock.ts";
import { pnpmLockToGraph } from "./pnpm-lock-to-graph.ts";

/** Reads everything that npm, pnpm and yarn left in a tree. */
export async function analyzeNpm(request: AnalyzeRequest): Promise<Analysis> {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
  const own = request.matches.filter((path) => !isInsideDependencyFolder(path, request.files));
  const manifests = await readManifests(own, request.files, report);
  const projects: AnalyzedProject[] = [];
  for (const path of own.filter((path) => fileNameOf(path) !== "package.json")) {
    request.signal.throwIfAborted();
    const input: Input = { path, format: fileNameOf(path), report };
    const graph = await readLockfile(input, request.files, manifests);
    if (graph !== undefined) projects.push(...graphToProjects(graph, manifests));
  }
  return { projects, diagnostics };
}

async function readManifests(
  paths: readonly TreePath[],
  files: FileSource,
  report: Input["report"],
): Promise<ReadonlyMap<TreePath, Manifest>> {
  const found = paths.filter((path) => fileNameOf(path) === "package.json");
  const manifests = await mapConcurrently(found, async (path) => {
    const input: Input = { path, format: "package.json", report };
    const text = await readTextInput(files, input);
    return text === undefined ? undefined : parsePackageJson(text, input, "manifest");
  });
  return new Map(
    manifests.flatMap((manifest) => (manifest === undefined ? [] : [[manifest.path, manifest]])),
  );
}

async function readLockfile(
  input: Input,
  files: FileSource,
  manifests: ReadonlyMap<TreePath, Manifest>,
): Promise<NpmGraph | undefined> {
  const text = await readTextInput(files, input);
  if (text === undefined) return undefined;
  const resolved =
    input.format === "pnpm-lock.yaml"
      ? await readPnpmLock(text, input)
      : await readPackageLock(text, input, manifests);
  resolved?.diagnostics.forEach(input.report);
  return resolved?.graph;
}

type ResolvedLock = { readonly graph: NpmGraph; readonly diagnostics: readonly Diagnostic[] };

async function readPnpmLock(text: string, input: Input): Promise<ResolvedLock | undefined> {
  const { parsePnpmLock } = await import("./parse-pnpm-lock.ts");
  const lock = await parsePnpmLock(text, input);
  return lock === undefined ? undefined : pnpmLockToGraph(input.path, lock);
}

async function readPackageLock(
  text: string,
  input: Input,
  manifests: ReadonlyMap<TreePath, Manifest>,
): Promise<ResolvedLock | undefined> {
  const lock = await parsePackageLock(text, input);
  if (lock === undefined) return undefined;
  const folder = folderOf(input.path);
  const rootManifest = manifests.get(folder === "" ? "package.json" : `${folder}/package.json`);
  return packageLockToGraph({ path: input.path, lock, rootManifest });
}
