import { sortDiagnostics, type Diagnostic, type TreePath } from "@lizenzlotse/model";

import type { Analysis, AnalyzedProject, AnalyzeRequest } from "../contract.ts";
import type { Report } from "../shared/input.ts";
import { packageGraphToProjects } from "../shared/package-graph-to-projects.ts";
import { ownFiles, type ReadInput, readInputs, type Reading } from "../shared/read-inputs.ts";
import { fileNameOf, folderOf } from "../shared/tree-path.ts";
import { declaredToGraph } from "./declared-graph.ts";
import { isVendored, vendoredEvidence } from "./evidence.ts";
import type { LockedPackage, Manifest, RawManifest } from "./facts.ts";
import { inheritManifest } from "./inherit-manifest.ts";
import { parseCargoLock } from "./parse-cargo-lock.ts";
import { parseCargoToml } from "./parse-cargo-toml.ts";
import { cargoLockToGraph } from "./to-graph.ts";

/** Reads everything that Cargo left in a tree. */
export async function analyzeCargo(request: AnalyzeRequest): Promise<Analysis> {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
  const reading: Reading = { request, report };
  const tree = await readTree(reading);
  const lockPaths = ownFiles(request, (name) => name === "Cargo.lock");
  const locks = await readInputs(lockPaths, reading, parseCargoLock);
  const locked = analyzeLockfiles(locks, { reading, tree });
  const covered = new Set(locked.map(({ manifest }) => manifest));
  // A lockfile that could not be read is reported as such; its projects are not without one.
  const lockFolders = lockPaths.map(folderOf);
  const manifests = new Set(tree.manifests.map(({ path }) => path));
  const declared = tree.manifests
    .filter(({ path, name }) => name !== undefined && !covered.has(path))
    .flatMap((manifest) => {
      const isLocked = lockFolders.some((folder) => isWithin(manifest.path, folder));
      const context = { manifests, report: isLocked ? () => undefined : report };
      return packageGraphToProjects(declaredToGraph(manifest, context));
    });
  return { projects: [...locked, ...declared], diagnostics: sortDiagnostics(diagnostics) };
}

interface CargoTree {
  readonly manifests: readonly Manifest[];
  readonly vendored: readonly RawManifest[];
}

async function readTree(reading: Reading): Promise<CargoTree> {
  const { matches, files } = reading.request;
  const tomls = matches.filter((path) => fileNameOf(path) === "Cargo.toml");
  const own = ownFiles(reading.request, (name) => name === "Cargo.toml");
  const raw = (await readInputs(own, reading, parseCargoToml)).map(({ parsed }) => parsed);
  const copies = tomls.filter((path) => isVendored(path, files));
  const vendored = await readInputs(copies, reading, parseCargoToml);
  return {
    manifests: raw.map((manifest) => inheritManifest(manifest, workspaceOf(manifest.path, raw))),
    vendored: vendored.map(({ parsed }) => parsed),
  };
}

/** The nearest manifest at or above a folder that has a `[workspace]`, as Cargo looks for it. */
function workspaceOf(path: TreePath, manifests: readonly RawManifest[]): RawManifest | undefined {
  return manifests
    .filter(
      ({ data, path: root }) => data.workspace !== undefined && isWithin(path, folderOf(root)),
    )
    .sort((left, right) => right.path.length - left.path.length)[0];
}

function isWithin(path: TreePath, folder: TreePath): boolean {
  return folder === "" || path.startsWith(`${folder}/`);
}

function analyzeLockfiles(
  locks: readonly ReadInput<readonly LockedPackage[]>[],
  { reading, tree }: { readonly reading: Reading; readonly tree: CargoTree },
): readonly AnalyzedProject[] {
  const { request, report } = reading;
  const vendored = vendoredEvidence(tree.vendored);
  request.signal.throwIfAborted();
  return locks.flatMap(({ path, parsed }) => {
    const graph = cargoLockToGraph(parsed, {
      input: { path, format: "Cargo.lock", report },
      manifests: manifestsByName(tree.manifests, path),
      evidenceOf: (coordinate) => vendored.get(coordinate),
    });
    return packageGraphToProjects(graph);
  });
}

/** A lockfile serves the manifests beside and below it; the nearest has the name. */
function manifestsByName(
  manifests: readonly Manifest[],
  lockfile: TreePath,
): ReadonlyMap<string, Manifest> {
  const below = manifests.filter(({ path }) => isWithin(path, folderOf(lockfile)));
  const farthestFirst = below.sort((left, right) => right.path.length - left.path.length);
  return new Map(
    farthestFirst.flatMap((manifest) =>
      manifest.name === undefined ? [] : [[manifest.name, manifest]],
    ),
  );
}
