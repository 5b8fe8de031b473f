import type { TreePath, Usage } from "@lizenzlotse/model";

import { appendTo } from "../../shared/append-to.ts";
import type { Report } from "../../shared/input.ts";
import { limitAlternatives } from "../../shared/limit-alternatives.ts";
import { sanitizeUrl } from "../../shared/sanitize-url.ts";
import { folderOf, joinTreePath } from "../../shared/tree-path.ts";
import { EVIDENCE_COMMANDS } from "../evidence-commands.ts";
import { fileHashes } from "../file-hash.ts";
import type {
  GraphTarget,
  PythonGraph,
  PythonPackage,
  PythonProject,
  Request,
} from "../graph/python-graph.ts";
import { groupUsage } from "../../shared/python/group-usage.ts";
import { normalizeName } from "../../shared/python/normalize-name.ts";
import type { ProjectFacts } from "../pyproject/project-facts.ts";
import {
  gitSource,
  sourceReferences,
  type PackageSource,
} from "../../shared/python/package-source.ts";
import { parseRequirement } from "../../shared/python/parse-requirement.ts";
import type { Satisfies } from "../requirement/satisfies.ts";
import type { PdmLockPackage } from "./parse-pdm-lock.ts";

/** A lockfile and the projects around it. */
export interface PdmContext {
  /** The lockfile. */
  readonly path: TreePath;
  /** Every pyproject.toml of the tree. */
  readonly pyprojects: ReadonlyMap<TreePath, ProjectFacts>;
  readonly satisfies: Satisfies;
  readonly report: Report;
}

/** All entries of one package: the plain one, and one for each set of extras. */
interface Entry {
  readonly plain: PdmLockPackage;
  readonly withExtras: readonly PdmLockPackage[];
}

interface Entries {
  readonly byKey: ReadonlyMap<string, Entry>;
  readonly keysByName: ReadonlyMap<string, readonly string[]>;
  readonly context: PdmContext;
}

/** Turns the facts of a pdm.lock into a graph. */
export function pdmLockToGraph(
  packages: readonly PdmLockPackage[],
  context: PdmContext,
): PythonGraph {
  const entries = indexEntries(packages, context);
  const thirdParty = [...entries.byKey].filter(
    ([, { plain }]) => projectManifest(plain, context) === undefined,
  );
  return {
    source: "lockfile",
    packages: new Map(thirdParty.map(([key, entry]) => [key, toPackage(key, entry, entries)])),
    projects: [toProject(entries)],
    evidenceCommand: EVIDENCE_COMMANDS.pdm,
  };
}

function indexEntries(packages: readonly PdmLockPackage[], context: PdmContext): Entries {
  const byKey = new Map<string, { plain: PdmLockPackage; withExtras: PdmLockPackage[] }>();
  const keysByName = new Map<string, string[]>();
  for (const entry of packages) {
    const key = keyOf(entry);
    const known = byKey.get(key);
    const hasExtras = (entry.extras ?? []).length > 0;
    if (known === undefined) {
      byKey.set(key, { plain: entry, withExtras: hasExtras ? [entry] : [] });
      appendTo(keysByName, normalizeName(entry.name), [key]);
    } else if (hasExtras) {
      known.withExtras.push(entry);
    } else {
      known.plain = entry;
    }
  }
  return { byKey, keysByName: limitAlternatives(keysByName, context), context };
}

function keyOf({ name, version, git, revision }: PdmLockPackage): string {
  const origin = git === undefined ? "" : `#${revision ?? "git"}`;
  return `${normalizeName(name)}@${version ?? ""}${origin}`;
}

/** A folder of the tree that the lockfile names is a project, not a package. */
function projectManifest(entry: PdmLockPackage, { path }: PdmContext): TreePath | undefined {
  if (entry.path === undefined || /^(?:[/\\]|[a-z]:)/iu.test(entry.path)) return undefined;
  if (/\.(?:whl|zip|tar\.\w+|tgz)$/u.test(entry.path)) return undefined;
  return joinTreePath(folderOf(path), `${entry.path}/pyproject.toml`);
}

function targetsOf(requirement: string, { byKey, keysByName, context }: Entries): GraphTarget[] {
  const parsed = parseRequirement(requirement);
  if (parsed === undefined) return [];
  const keys = keysByName.get(normalizeName(parsed.name)) ?? [];
  return keys.flatMap((key): GraphTarget[] => {
    const entry = byKey.get(key);
    if (entry === undefined) return [];
    const version = entry.plain.version;
    const fits =
      keys.length === 1 || version === undefined || context.satisfies(version, parsed.specifier);
    if (!fits) return [];
    const manifest = projectManifest(entry.plain, context);
    if (manifest !== undefined) return [{ kind: "project", manifest }];
    return [{ kind: "package", key, extras: parsed.extras }];
  });
}

function toPackage(key: string, { plain, withExtras }: Entry, entries: Entries): PythonPackage {
  const source = toSource(plain);
  const { context } = entries;
  const targets = (entry: PdmLockPackage): readonly GraphTarget[] =>
    (entry.dependencies ?? [])
      .flatMap((requirement) => targetsOf(requirement, entries))
      // The entry with extras leads to the plain one.
      .filter((target) => target.kind !== "package" || target.key !== key);
  return {
    key,
    name: plain.name,
    version: plain.version,
    source,
    description: plain.summary === "" ? undefined : plain.summary,
    declared: [],
    hashes: fileHashes(plain.files.map(({ hash }) => hash)),
    references: [...sourceReferences(source), ...fileReferences(plain)],
    location: { path: context.path, line: plain.line },
    contentRoots: [],
    dependencies: targets(plain),
    extras: new Map(
      withExtras.flatMap((entry) =>
        (entry.extras ?? []).map((extra) => [normalizeName(extra), targets(entry)] as const),
      ),
    ),
    dependenciesCompleteness: "complete",
    stated: statedUsage([plain, ...withExtras], factsOf(context)),
  };
}

function fileReferences({ files }: PdmLockPackage): PythonPackage["references"] {
  return files.flatMap(({ url }) => {
    const sanitized = url === undefined ? undefined : sanitizeUrl(url);
    if (sanitized === undefined) return [];
    const type = sanitized.endsWith(".whl") ? "distribution" : "source-distribution";
    return [{ type, url: sanitized }];
  });
}

function toSource({ git, ref, revision, url, path }: PdmLockPackage): PackageSource {
  if (git !== undefined) {
    const at = revision ?? ref;
    return gitSource(at === undefined ? git : `${git}@${at}`) ?? { kind: "path" };
  }
  if (url !== undefined) return { kind: "url", url };
  return { kind: path === undefined ? "index" : "path" };
}

/** Groups stand for the project's own dependencies, its extras, and its dependency groups alike. */
function statedUsage(
  entries: readonly PdmLockPackage[],
  facts: ProjectFacts | undefined,
): PythonPackage["stated"] {
  const groups = new Set(entries.flatMap((entry) => entry.groups ?? []));
  if (groups.size === 0) return undefined;
  const extras = new Set((facts?.extras ?? []).map(normalizeName));
  const usages = [...groups].map((group): Usage => {
    if (group === "default") return "production";
    return extras.has(normalizeName(group)) ? "production" : groupUsage(group);
  });
  return { usages: [...new Set(usages)].sort(), optional: !groups.has("default") };
}

function factsOf({ path, pyprojects }: PdmContext): ProjectFacts | undefined {
  return pyprojects.get(joinTreePath(folderOf(path), "pyproject.toml") ?? path);
}

function toProject(entries: Entries): PythonProject {
  const { context, byKey } = entries;
  const facts = factsOf(context);
  return {
    manifest: joinTreePath(folderOf(context.path), "pyproject.toml") ?? context.path,
    name: facts?.name,
    version: facts?.version,
    declared: facts?.declared ?? [],
    location: { path: context.path, line: 1 },
    requests: withUnasked(askedFor(facts, entries), byKey),
    completeness: "complete",
  };
}

function askedFor(facts: ProjectFacts | undefined, entries: Entries): readonly Request[] {
  return (facts?.dependencies ?? []).flatMap(({ requirement, usage, optional }) => {
    const extras = requirement.extras.length === 0 ? "" : `[${requirement.extras.join(",")}]`;
    const text = `${requirement.name}${extras}${requirement.specifier}`;
    return targetsOf(text, entries).map((target) => ({ target, usage, optional }));
  });
}

/** PDM's own groups of development dependencies are not read: what nothing else asks for, the project does. */
function withUnasked(asked: readonly Request[], byKey: Entries["byKey"]): readonly Request[] {
  const named = new Set(
    [...byKey.values()].flatMap(({ plain, withExtras }) =>
      [plain, ...withExtras].flatMap((entry) =>
        (entry.dependencies ?? [])
          .map((text) => normalizeName(parseRequirement(text)?.name ?? ""))
          .filter((name) => name !== normalizeName(entry.name)),
      ),
    ),
  );
  const known = new Set(
    asked.flatMap(({ target }) => (target.kind === "package" ? [target.key] : [])),
  );
  const unasked = [...byKey]
    .filter(([key, { plain }]) => !known.has(key) && !named.has(normalizeName(plain.name)))
    .filter(([, { plain }]) => plain.path === undefined)
    .map(([key]): Request => {
      return { target: { kind: "package", key, extras: [] }, usage: undefined, optional: false };
    });
  return [...asked, ...unasked];
}
