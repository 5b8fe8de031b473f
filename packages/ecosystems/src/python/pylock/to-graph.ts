import type { ComponentHash, ExternalReference, TreePath } from "@lizenzlotse/model";

import { appendTo } from "../../shared/append-to.ts";
import type { Report } from "../../shared/input.ts";
import { limitAlternatives } from "../../shared/limit-alternatives.ts";
import { sanitizeUrl } from "../../shared/sanitize-url.ts";
import { folderOf, joinTreePath } from "../../shared/tree-path.ts";
import { EVIDENCE_COMMANDS } from "../evidence-commands.ts";
import { fileHashes } from "../file-hash.ts";
import type { GraphTarget, PythonGraph, PythonPackage, Request } from "../graph/python-graph.ts";
import { normalizeName } from "../../shared/python/normalize-name.ts";
import type { ProjectFacts } from "../pyproject/project-facts.ts";
import {
  gitSource,
  sourceReferences,
  type PackageSource,
} from "../../shared/python/package-source.ts";
import type { PylockEntry } from "./parse-pylock.ts";
import type { PylockFileData } from "./schema.ts";

/** A lockfile and the projects around it. */
export interface PylockContext {
  /** The lockfile. */
  readonly path: TreePath;
  /** Every pyproject.toml of the tree. */
  readonly pyprojects: ReadonlyMap<TreePath, ProjectFacts>;
  readonly report: Report;
}

/** Entries with their keys by normalised name. */
interface Entries {
  readonly keys: ReadonlyMap<PylockEntry, string>;
  readonly byName: ReadonlyMap<string, readonly PylockEntry[]>;
  readonly context: PylockContext;
}

/**
 * Turns the facts of a pylock.toml into a graph. A tool may leave edges out; then all of it hangs on the project.
 */
export function pylockToGraph(locked: readonly PylockEntry[], context: PylockContext): PythonGraph {
  const byName = new Map<string, PylockEntry[]>();
  const keys = new Map<PylockEntry, string>();
  for (const entry of locked) {
    appendTo(byName, normalizeName(entry.name), [entry]);
    keys.set(entry, `${normalizeName(entry.name)}@${entry.version ?? ""}#${String(keys.size)}`);
  }
  const entries: Entries = { keys, byName: limitAlternatives(byName, context), context };
  const manifest = joinTreePath(folderOf(context.path), "pyproject.toml") ?? context.path;
  const facts = context.pyprojects.get(manifest);
  const packages = locked
    .filter((entry) => projectManifest(entry, context) === undefined)
    .map((entry) => toPackage(entry, entries));
  return {
    source: "lockfile",
    packages: new Map(packages.map((found) => [found.key, found])),
    projects: [
      {
        manifest,
        name: facts?.name,
        version: facts?.version,
        declared: facts?.declared ?? [],
        location: { path: context.path, line: 1 },
        requests: requestsOf(locked, facts, entries),
        completeness: "complete",
      },
    ],
    evidenceCommand: EVIDENCE_COMMANDS.pylock,
  };
}

function projectManifest(
  { directory }: PylockEntry,
  { path }: PylockContext,
): TreePath | undefined {
  const folder = directory?.path;
  if (folder === undefined || /^(?:[/\\]|[a-z]:)/iu.test(folder)) return undefined;
  return joinTreePath(folderOf(path), `${folder}/pyproject.toml`);
}

function targetOf(entry: PylockEntry, { keys, context }: Entries): GraphTarget {
  const manifest = projectManifest(entry, context);
  if (manifest !== undefined) return { kind: "project", manifest };
  return { kind: "package", key: keys.get(entry) ?? "", extras: [] };
}

/** What the manifest declares; without manifest, whatever no other package is known to need. */
function requestsOf(
  locked: readonly PylockEntry[],
  facts: ProjectFacts | undefined,
  entries: Entries,
): readonly Request[] {
  const declared = (facts?.dependencies ?? []).flatMap(({ requirement, usage, optional }) =>
    (entries.byName.get(normalizeName(requirement.name)) ?? []).map((entry) => ({
      target: targetOf(entry, entries),
      usage,
      optional,
    })),
  );
  const needed = new Set(
    locked.flatMap(({ dependencies }) =>
      (dependencies ?? []).map(({ name }) => normalizeName(name ?? "")),
    ),
  );
  const asked = new Set(
    (facts?.dependencies ?? []).map(({ requirement }) => normalizeName(requirement.name)),
  );
  const others = locked.filter(({ name }) => {
    const normalized = normalizeName(name);
    return !needed.has(normalized) && !asked.has(normalized);
  });
  return [
    ...declared,
    ...others.map((entry) => ({
      target: targetOf(entry, entries),
      usage: undefined,
      optional: false,
    })),
  ];
}

function toPackage(entry: PylockEntry, entries: Entries): PythonPackage {
  const source = toSource(entry);
  const files = [entry.archive, entry.sdist, ...(entry.wheels ?? [])].filter(
    (file) => file !== undefined,
  );
  return {
    key: entries.keys.get(entry) ?? "",
    name: entry.name,
    version: entry.version ?? entry.vcs?.["commit-id"],
    source,
    declared: [],
    hashes: files.flatMap(hashesOf),
    references: [...sourceReferences(source), ...fileReferences(entry)],
    location: { path: entries.context.path, line: entry.line },
    contentRoots: [],
    dependencies: (entry.dependencies ?? []).flatMap(({ name, version }) =>
      (entries.byName.get(normalizeName(name ?? "")) ?? [])
        .filter((each) => version === undefined || each.version === version)
        .map((each) => targetOf(each, entries)),
    ),
    extras: new Map(),
    dependenciesCompleteness: entry.dependencies === undefined ? "unknown" : "complete",
  };
}

function hashesOf({ hashes }: PylockFileData): readonly ComponentHash[] {
  return fileHashes(Object.entries(hashes ?? {}).map(([name, hex]) => `${name}:${hex}`));
}

function toSource({ vcs, archive, directory }: PylockEntry): PackageSource {
  if (vcs !== undefined) {
    const commit = vcs["commit-id"];
    const url = vcs.url ?? "";
    return gitSource(commit === undefined ? url : `${url}@${commit}`) ?? { kind: "path" };
  }
  if (archive?.url !== undefined) return { kind: "url", url: archive.url };
  return { kind: (archive ?? directory) === undefined ? "index" : "path" };
}

function fileReferences({ sdist, wheels = [] }: PylockEntry): readonly ExternalReference[] {
  const reference = (
    type: ExternalReference["type"],
    url: string | undefined,
  ): readonly ExternalReference[] => {
    const sanitized = url === undefined ? undefined : sanitizeUrl(url);
    return sanitized === undefined ? [] : [{ type, url: sanitized }];
  };
  return [
    ...reference("source-distribution", sdist?.url),
    ...wheels.flatMap(({ url }) => reference("distribution", url)),
  ];
}
