import type { TreePath } from "@lizenzlotse/model";

import type { Analysis, AnalyzeRequest } from "../contract.ts";
import { analyzeFiles } from "../shared/analyze-files.ts";
import type { PackageGraph } from "../shared/package-graph.ts";
import { ownFiles, type Reading, readInputs } from "../shared/read-inputs.ts";
import { folderOf, joinTreePath } from "../shared/tree-path.ts";
import { declaredToGraph, identityOf } from "./declared-to-graph.ts";
import type { DenoLock, DenoProject } from "./facts.ts";
import { parseDenoJson } from "./parse-deno-json.ts";
import { parseDenoLock } from "./parse-deno-lock.ts";
import { denoLockToGraph } from "./to-graph.ts";

/** Reads the projects of Deno. */
export async function analyzeDeno(request: AnalyzeRequest): Promise<Analysis> {
  return await analyzeFiles(request, async (reading) => {
    const lockPaths = ownFiles(request, (name) => name === "deno.lock");
    const manifestPaths = ownFiles(request, (name) => /^deno\.jsonc?$/u.test(name));
    const locks = await readInputs(lockPaths, reading, parseDenoLock);
    const manifests = await readInputs(manifestPaths, reading, parseDenoJson);
    const byPath = new Map(manifests.map(({ path, parsed }) => [path, parsed]));
    const locked = locks.map(({ path, parsed }) => lockedGraph(path, parsed, { byPath, reading }));
    const covered = new Set([
      ...locked.flatMap(({ projects }) => projects.map(({ manifest }) => manifest)),
      ...manifestPaths.filter((path) =>
        lockPaths.some((lock) => folderOf(lock) === folderOf(path)),
      ),
    ]);
    const siblings = new Map(
      manifests.flatMap(({ path, parsed: { name } }) => (name === undefined ? [] : [[name, path]])),
    );
    const context = { siblings, report: reading.report };
    const declared = manifests
      .filter(({ path }) => !covered.has(path))
      .map(({ path, parsed }) => declaredToGraph(path, parsed, context));
    return [...locked, ...declared];
  });
}

interface Context {
  readonly byPath: ReadonlyMap<TreePath, DenoProject>;
  readonly reading: Reading;
}

function lockedGraph(path: TreePath, lock: DenoLock, { byPath, reading }: Context): PackageGraph {
  const members = lock.members.length === 0 ? [{ folder: "", dependencies: [] }] : lock.members;
  const manifests = members.map(({ folder }) => manifestIn(folderOf(path), folder, reading));
  const siblings = manifests.flatMap((manifest) => {
    const name = byPath.get(manifest)?.name;
    return name === undefined ? [] : [[name, manifest] as const];
  });
  return denoLockToGraph({
    path,
    lock: { ...lock, members },
    projects: manifests.map((manifest) => identityOf(manifest, byPath.get(manifest))),
    imports: (byPath.get(manifests[0] ?? "")?.imports ?? []).map(({ specifier }) => specifier),
    siblings: new Map(siblings),
    report: reading.report,
  });
}

/** A member may have a package.json alone. */
function manifestIn(folder: TreePath, member: string, { request }: Reading): TreePath {
  const places = ["deno.json", "deno.jsonc", "package.json"].flatMap(
    (name) => joinTreePath(folder, `${member}/${name}`) ?? [],
  );
  return places.find((place) => request.files.has(place)) ?? places[0] ?? "deno.json";
}
