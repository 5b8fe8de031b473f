import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import type { TreePath } from "@lizenzlotse/model";

/** A project of `fixtures/projects/<ecosystem>/<case>`. */
export interface Fixture {
  readonly ecosystem: string;
  readonly name: string;
  /** Folder of the case: `project/`, `expected.json`, `origin.md`. */
  readonly folder: string;
}

const PROJECTS = fileURLToPath(new URL("../../../../fixtures/projects/", import.meta.url));

/** Every case of an ecosystem, sorted by name. */
export function fixturesOf(ecosystem: string): Fixture[] {
  return foldersIn(join(PROJECTS, ecosystem)).map((name) => ({
    ecosystem,
    name,
    folder: join(PROJECTS, ecosystem, name),
  }));
}

/** The ecosystems that have cases. */
export function fixtureEcosystems(): string[] {
  // A folder with an origin of its own is one whole sample project, not a collection of cases.
  return foldersIn(PROJECTS).filter((name) => !existsSync(join(PROJECTS, name, "origin.md")));
}

/** The files of a case, by path. */
export function readProject(fixture: Fixture): Record<TreePath, Uint8Array> {
  const root = join(fixture.folder, "project");
  const files: [TreePath, Uint8Array][] = readdirSync(root, {
    recursive: true,
    withFileTypes: true,
  })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path.slice(root.length + 1).replaceAll("\\", "/"), readFileSync(path)]);
  return Object.fromEntries(files.sort(([left], [right]) => (left < right ? -1 : 1)));
}

function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
