import {
  sortDiagnostics,
  type Diagnostic,
  type FileSource,
  type TreePath,
} from "@lizenzlotse/model";

import type { Analysis, AnalyzedProject, AnalyzeRequest } from "../contract.ts";
import { isInsideDependencyFolder } from "../shared/dependency-folders.ts";
import type { Input } from "../shared/input.ts";
import { mapConcurrently } from "../shared/map-concurrently.ts";
import { readTextInput } from "../shared/read-text-input.ts";
import { fileNameOf, folderOf } from "../shared/tree-path.ts";
import { graphToProjects } from "./graph-to-projects.ts";
import { installedToGraph } from "./installed-to-graph.ts";
import { LockedPackages } from "../shared/locked-packages.ts";
import { manifestToGraph } from "./manifest-to-graph.ts";
import { markPatched } from "./patches/mark-patched.ts";
import { parsePackageJson, type Manifest } from "./parse-package-json.ts";
import { readInstalled } from "./read-installed.ts";
import { readLockfile, type Manifests } from "./read-lockfile.ts";
import { markServed } from "./served/mark-served.ts";
import { bundledScripts } from "./served/source-maps.ts";

const SOURCE_MAP = ".js.map";
const PATCH = ".patch";
/** Read with a lockfile, or for want of one. */
const OTHER_FILES: ReadonlySet<string> = new Set(["package.json", ".yarnrc.yml"]);

/** Reads everything that npm, pnpm and yarn left in a tree. */
export async function analyzeNpm(request: AnalyzeRequest): Promise<Analysis> {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
  const own = request.matches.filter((path) => !isInsideDependencyFolder(path, request.files));
  const maps = own.filter((path) => path.endsWith(SOURCE_MAP));
  const patches = own.filter((path) => path.endsWith(PATCH));
  const locks = own.filter(isLockfile);
  const manifests = await readManifests(own, request.files, report);
  const locked = await analyzeLockfiles(locks, { request, manifests, report });
  const installed = await analyzeInstalled({ request, manifests, report }, locked);
  const known = new Set([...locked, ...installed].map((project) => project.manifest));
  const lockFolders = new Set(locks.map(folderOf));
  const siblings = siblingsOf(manifests);
  const declared = [...manifests.values()].flatMap((manifest) => {
    if (known.has(manifest.path) || !saysAnything(manifest)) return [];
    const isLocked = lockFolders.has(folderOf(manifest.path));
    const { graph, diagnostics: notes } = manifestToGraph(manifest, {
      reason: isLocked ? "unreadable-lockfile" : "unpinned",
      siblings,
    });
    notes.forEach(report);
    return graphToProjects(graph, manifests);
  });
  const scripts = await bundledScripts(maps, request.files);
  const projects = markPatched([...locked, ...installed, ...declared], patches);
  return {
    projects: markServed(projects, scripts, { files: request.files, manifests }),
    diagnostics: sortDiagnostics(diagnostics),
  };
}

function isLockfile(path: TreePath): boolean {
  const isOther = OTHER_FILES.has(fileNameOf(path));
  return !isOther && !path.endsWith(SOURCE_MAP) && !path.endsWith(PATCH);
}

function siblingsOf(manifests: Manifests): ReadonlyMap<string, TreePath> {
  return new Map(
    [...manifests.values()].flatMap(({ name, path }) => (name === undefined ? [] : [[name, path]])),
  );
}

/** What every step of the analysis needs. */
interface Context {
  readonly request: AnalyzeRequest;
  readonly manifests: Manifests;
  readonly report: Input["report"];
}

async function readManifests(
  paths: readonly TreePath[],
  files: FileSource,
  report: Input["report"],
): Promise<Manifests> {
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

async function analyzeLockfiles(
  paths: readonly TreePath[],
  { request, manifests, report }: Context,
): Promise<readonly AnalyzedProject[]> {
  const graphs = await mapConcurrently(paths, (path) => {
    request.signal.throwIfAborted();
    return readLockfile({ path, format: fileNameOf(path), report }, request.files, manifests);
  });
  return graphs.flatMap((graph) => (graph === undefined ? [] : graphToProjects(graph, manifests)));
}

async function analyzeInstalled(
  { request, manifests, report }: Context,
  locked: readonly AnalyzedProject[],
): Promise<readonly AnalyzedProject[]> {
  const sets = await readInstalled(request.matches, request.files, report);
  request.signal.throwIfAborted();
  if (sets.length === 0) return [];
  const lockedPackages = new LockedPackages(locked);
  return sets.flatMap((set) => {
    const hostManifest = manifests.get(
      set.host === "" ? "package.json" : `${set.host}/package.json`,
    );
    const lockedOf = lockedPackages.from(set.host);
    return graphToProjects(installedToGraph(set, { hostManifest, lockedOf }), manifests);
  });
}

/** A package.json may do no more than name a module system for its folder. */
function saysAnything(manifest: Manifest): boolean {
  return manifest.name !== undefined || manifest.dependencies.length > 0;
}
