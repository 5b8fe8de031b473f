import { createDiagnostic, type FileSource, type TreePath, type Usage } from "@lizenzlotse/model";

import type { Report } from "../../shared/input.ts";
import { readTextInput } from "../../shared/read-text-input.ts";
import { folderOf, joinTreePath } from "../../shared/tree-path.ts";
import { requirementsUsage } from "../../shared/python/group-usage.ts";
import { normalizeName } from "../../shared/python/normalize-name.ts";
import { pinnedVersion } from "../../shared/python/pinned-version.ts";
import {
  parseRequirements,
  type FileReference,
  type RequirementsFile,
} from "./parse-requirements.ts";

/** A requirements file with what other files say about it. */
export interface LoadedRequirements extends RequirementsFile {
  readonly path: TreePath;
  readonly usage: Usage;
  /** Versions that constraint files fix, by normalised name. */
  readonly constrained: ReadonlyMap<string, string>;
}

/** Most files that are read, included ones counted. */
const MAX_FILES = 10_000;

interface Reading {
  readonly files: FileSource;
  readonly report: Report;
}

/**
 * Reads requirements files and those that they include, each once: files that include each other in a circle end
 * there. An included file that is not listed itself is used like the one that includes it.
 */
export async function readRequirements(
  paths: readonly TreePath[],
  reading: Reading,
): Promise<readonly LoadedRequirements[]> {
  const queue = paths.map((path) => ({ path, usage: requirementsUsage(path) }));
  const seen = new Set(paths);
  const loaded: LoadedRequirements[] = [];
  for (const { path, usage } of queue) {
    const file = await readFile(path, reading);
    if (file === undefined) continue;
    loaded.push({ ...file, path, usage, constrained: await readConstraints(path, file, reading) });
    for (const include of resolve(path, file.includes, reading)) {
      if (seen.has(include)) continue;
      if (seen.size >= MAX_FILES) {
        const parameters = { limit: `${String(MAX_FILES)} requirements files` };
        reading.report(createDiagnostic("input/limit", { path }, parameters));
        break;
      }
      seen.add(include);
      queue.push({ path: include, usage });
    }
  }
  return loaded;
}

async function readFile(path: TreePath, reading: Reading): Promise<RequirementsFile | undefined> {
  const input = { path, format: "requirements.txt", report: reading.report };
  const text = await readTextInput(reading.files, input, "any");
  return text === undefined ? undefined : parseRequirements(text, input);
}

async function readConstraints(
  path: TreePath,
  { constraints }: RequirementsFile,
  reading: Reading,
): Promise<ReadonlyMap<string, string>> {
  const versions = new Map<string, string>();
  for (const constraint of resolve(path, constraints, reading)) {
    for (const { requirement } of (await readFile(constraint, reading))?.entries ?? []) {
      const version = requirement === undefined ? undefined : pinnedVersion(requirement.specifier);
      if (requirement !== undefined && version !== undefined) {
        versions.set(normalizeName(requirement.name), version);
      }
    }
  }
  return versions;
}

/** Paths of the tree; what lies elsewhere is reported, for nobody knows what it would bring. */
function resolve(
  path: TreePath,
  references: readonly FileReference[],
  { report }: Reading,
): readonly TreePath[] {
  return references.flatMap((reference) => {
    const isUrl = /^[a-z][a-z0-9+.-]*:\/\//iu.test(reference.path);
    const isAbsolute = /^(?:[/\\]|[a-z]:[/\\])/iu.test(reference.path);
    const target = isUrl || isAbsolute ? undefined : joinTreePath(folderOf(path), reference.path);
    if (target !== undefined) return [target];
    const reason = `${reference.path} lies outside the scanned folder`;
    report(createDiagnostic("file/unreadable", { path, line: reference.line }, { reason }));
    return [];
  });
}
