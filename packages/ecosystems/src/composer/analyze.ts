import { sortDiagnostics, type Diagnostic, type TreePath } from "@lizenzlotse/model";

import type { Analysis, AnalyzedProject, AnalyzeRequest } from "../contract.ts";
import { isInsideDependencyFolder } from "../shared/dependency-folders.ts";
import type { Input, Report } from "../shared/input.ts";
import { LockedPackages } from "../shared/locked-packages.ts";
import { mapConcurrently } from "../shared/map-concurrently.ts";
import { readTextInput } from "../shared/read-text-input.ts";
import { fileNameOf, folderOf, foldersFrom } from "../shared/tree-path.ts";
import { declaredProject } from "./declared-project.ts";
import type { ComposerPackageEntry, ComposerProject, ComposerSet } from "./facts.ts";
import { keyOf, manifestIn } from "./identity.ts";
import { parseComposerJson } from "./parse-composer-json.ts";
import { parseComposerLock } from "./parse-composer-lock.ts";
import { parseInstalledJson } from "./parse-installed-json.ts";
import { placedFolders, withFolders, withoutPlaced } from "./placed-packages.ts";
import { composerSetToProjects } from "./to-projects.ts";

/** Reads everything that Composer left in a tree. */
export async function analyzeComposer(request: AnalyzeRequest): Promise<Analysis> {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
  const { manifestPaths, lockPaths, installedPaths } = sortPaths(request);
  const read = await readAll(manifestPaths, { request, report }, parseComposerJson);
  const all = new Map(read.map(({ path, parsed }) => [path, parsed]));
  const locks = (await readAll(lockPaths, { request, report }, parseComposerLock)).map(
    ({ path, parsed }) => ({ path, folder: folderOf(path), entries: parsed }),
  );
  const placed = placedFolders(locks, all);
  const manifests = withoutPlaced(all, placed);
  const context = { request, report, manifests };

  const locked = locks.flatMap(({ path: location, ...lock }) => {
    const entries = withFolders(lock, placed);
    return toProjects({ source: "lockfile", location, folder: lock.folder, entries }, context);
  });
  const installed = await analyzeInstalled(installedPaths, context, locked);
  const known = new Set([...locked, ...installed].map((project) => project.manifest));
  const lockFolders = new Set(lockPaths.map(folderOf));
  const siblings = siblingsOf(manifests);
  const declared = [...manifests.values()].flatMap((manifest) => {
    if (known.has(manifest.path)) return [];
    const isLocked = lockFolders.has(folderOf(manifest.path));
    const reason = isLocked ? "unreadable-lockfile" : "unpinned";
    const found = declaredProject(manifest, { reason, siblings });
    found.diagnostics.forEach(report);
    return [found.project];
  });
  return {
    projects: [...locked, ...installed, ...declared],
    diagnostics: sortDiagnostics(diagnostics),
  };
}

function siblingsOf(manifests: Context["manifests"]): ReadonlyMap<string, TreePath> {
  return new Map(
    [...manifests.values()].flatMap(({ name, path }) =>
      name === undefined ? [] : [[keyOf(name), path]],
    ),
  );
}

/** What every step of the analysis needs; composer.json files by their path. */
interface Context {
  readonly request: AnalyzeRequest;
  readonly report: Report;
  readonly manifests: ReadonlyMap<TreePath, ComposerProject>;
}

/** The vendor folder may have any name: it is where Composer keeps `composer/installed.json`. */
function sortPaths({ matches, files }: AnalyzeRequest): {
  readonly manifestPaths: readonly TreePath[];
  readonly lockPaths: readonly TreePath[];
  readonly installedPaths: readonly TreePath[];
} {
  const installedPaths = matches.filter(
    (path) =>
      fileNameOf(path) === "installed.json" && !isInsideDependencyFolder(vendorOf(path), files),
  );
  const vendors = installedPaths.map((path) => `${vendorOf(path)}/`);
  const own = matches.filter(
    (path) =>
      !isInsideDependencyFolder(path, files) && !vendors.some((vendor) => path.startsWith(vendor)),
  );
  return {
    manifestPaths: own.filter((path) => fileNameOf(path) === "composer.json"),
    lockPaths: own.filter((path) => fileNameOf(path) === "composer.lock"),
    installedPaths,
  };
}

function vendorOf(installedJson: TreePath): TreePath {
  return folderOf(folderOf(installedJson));
}

async function readAll<T>(
  paths: readonly TreePath[],
  { request, report }: Pick<Context, "request" | "report">,
  parse: (text: string, input: Input) => Promise<T | undefined>,
): Promise<readonly { readonly path: TreePath; readonly parsed: T }[]> {
  const read = await mapConcurrently(paths, async (path) => {
    request.signal.throwIfAborted();
    const input: Input = { path, format: fileNameOf(path), report };
    const text = await readTextInput(request.files, input);
    const parsed = text === undefined ? undefined : await parse(text, input);
    return parsed === undefined ? undefined : { path, parsed };
  });
  return read.filter((entry) => entry !== undefined);
}

async function analyzeInstalled(
  paths: readonly TreePath[],
  context: Context,
  locked: readonly AnalyzedProject[],
): Promise<readonly AnalyzedProject[]> {
  const sets = await readAll(paths, context, parseInstalledJson);
  if (sets.length === 0) return [];
  const lockedPackages = new LockedPackages(locked);
  return sets.flatMap(({ path, parsed }) => {
    const folder = nearestManifest(folderOf(vendorOf(path)), context.manifests);
    const lockedOf = lockedPackages.from(folder);
    const entries = parsed.map((entry): ComposerPackageEntry => {
      const known = lockedOf(`${entry.data.name}@${entry.data.version ?? ""}`);
      return { ...entry, usage: known?.usage ?? entry.usage };
    });
    return toProjects({ source: "installed", location: path, folder, entries }, context);
  });
}

/** The vendor folder may lie deeper than beside composer.json (`lib/vendor`). */
function nearestManifest(
  beside: TreePath,
  manifests: ReadonlyMap<TreePath, ComposerProject>,
): TreePath {
  return foldersFrom(beside).find((folder) => manifests.has(manifestIn(folder))) ?? beside;
}

function toProjects(
  set: Omit<ComposerSet, "manifests">,
  { manifests, report }: Context,
): readonly AnalyzedProject[] {
  const { projects, diagnostics } = composerSetToProjects({ ...set, manifests });
  diagnostics.forEach(report);
  return projects;
}
