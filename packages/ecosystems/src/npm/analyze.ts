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
  const lock = await parsePackageLock(text, input);
  if (lock === undefined) return undefined;
  const folder = folderOf(input.path);
  const rootManifest = manifests.get(folder === "" ? "package.json" : `${folder}/package.json`);
  const { graph, diagnostics } = packageLockToGraph({ path: input.path, lock, rootManifest });
  diagnostics.forEach(input.report);
  return graph;
}
