import type { FileSource, TreePath, Usage } from "@lizenzlotse/model";

import { folderOf, joinTreePath } from "../../shared/tree-path.ts";
import { EVIDENCE_COMMANDS } from "../evidence-commands.ts";
import { fileHashes } from "../file-hash.ts";
import type { PythonGraph, PythonPackage, Request } from "../graph/python-graph.ts";
import { groupUsage } from "../../shared/python/group-usage.ts";
import { projectManifestAt } from "../project-manifest.ts";
import { packageKey } from "../requirement/package-key.ts";
import {
  gitSource,
  sourceReferences,
  type PackageSource,
} from "../../shared/python/package-source.ts";
import { pinnedVersion } from "../../shared/python/pinned-version.ts";
import type { PipfileLockPackage } from "./parse-pipfile-lock.ts";

/** A lockfile and the tree around it. */
export interface PipfileContext {
  /** The lockfile. */
  readonly path: TreePath;
  readonly files: FileSource;
}

/**
 * Turns the facts of a Pipfile.lock into a graph. It has no edges: all of it hangs on the project, in the categories that
 * name it.
 */
export function pipfileLockToGraph(
  locked: readonly PipfileLockPackage[],
  context: PipfileContext,
): PythonGraph {
  const packages = new Map<string, PythonPackage>();
  const requests = locked.flatMap((entry): readonly Request[] => {
    const usage = usageOf(entry.category);
    const manifest = ownManifest(entry, context);
    if (manifest !== undefined) {
      return [{ target: { kind: "project", manifest }, usage, optional: false }];
    }
    const found = toPackage(entry, context.path);
    if (!packages.has(found.key)) packages.set(found.key, found);
    return [{ target: { kind: "package", key: found.key, extras: [] }, usage, optional: false }];
  });
  const manifest = joinTreePath(folderOf(context.path), "Pipfile") ?? context.path;
  const location = { path: context.path, line: 1 };
  return {
    source: "lockfile",
    packages,
    projects: [{ manifest, declared: [], location, requests, completeness: "complete" }],
    evidenceCommand: EVIDENCE_COMMANDS.pipenv,
  };
}

function usageOf(category: string): Usage {
  if (category === "default") return "production";
  return category === "develop" ? "development" : groupUsage(category);
}

/** A folder of the tree, such as the project itself as editable. */
function ownManifest(
  { path, file }: PipfileLockPackage,
  { path: lockfile, files }: PipfileContext,
): TreePath | undefined {
  const named = path ?? file;
  if (named === undefined || /^(?:[/\\]|\w+:)/u.test(named)) return undefined;
  const folder = joinTreePath(folderOf(lockfile), named);
  return folder === undefined ? undefined : projectManifestAt(folder, files);
}

function toPackage(entry: PipfileLockPackage, path: TreePath): PythonPackage {
  const source = toSource(entry);
  const version = pinnedVersion(entry.version ?? "") ?? entry.ref;
  const origin = entry.git ?? entry.file ?? entry.path;
  return {
    key: packageKey(entry.name, version, origin),
    name: entry.name,
    version,
    source,
    declared: [],
    hashes: fileHashes(entry.hashes ?? []),
    references: sourceReferences(source),
    location: { path, line: entry.line },
    contentRoots: [],
    dependencies: [],
    extras: new Map(),
    dependenciesCompleteness: "unknown",
  };
}

function toSource({ git, ref, file, path }: PipfileLockPackage): PackageSource {
  if (git !== undefined) {
    return gitSource(ref === undefined ? git : `${git}@${ref}`) ?? { kind: "path" };
  }
  if (file !== undefined && /^https?:/u.test(file)) return { kind: "url", url: file };
  return { kind: (file ?? path) === undefined ? "index" : "path" };
}
