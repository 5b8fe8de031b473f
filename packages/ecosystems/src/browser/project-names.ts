import type { TreePath } from "@lizenzlotse/model";

import type { Input } from "../shared/input.ts";
import { isRecord } from "../shared/is-record.ts";
import { parseJsonDocument } from "../shared/json-document.ts";
import { mapConcurrently } from "../shared/map-concurrently.ts";
import type { Reading } from "../shared/read-inputs.ts";
import { readTextInput } from "../shared/read-text-input.ts";
import { fileNameOf, folderOf, foldersFrom } from "../shared/tree-path.ts";
import { PROJECT_MANIFESTS } from "./project-manifests.ts";

/** What the projects are called in whose folders files lie. */
export interface ProjectNames {
  /** Whether a file is the project's own product: `lib/acme.js` of the project acme names acme in its banner. */
  isOwn(path: TreePath, name: string): boolean;
  /** Whether a project of npm's world lies at or above the file, which knows what it bundles. */
  isManaged(path: TreePath): boolean;
}

/** Reads the names of the projects above the given files. */
export async function findProjectNames(
  paths: readonly TreePath[],
  { request: { files }, report }: Reading,
): Promise<ProjectNames> {
  const folders = new Set(paths.flatMap((each) => foldersFrom(folderOf(each))));
  const manifests = [...folders].flatMap((folder) =>
    PROJECT_MANIFESTS.map((name) => (folder === "" ? name : `${folder}/${name}`)).filter((path) =>
      files.has(path),
    ),
  );
  const named = await mapConcurrently(manifests, async (path) => {
    const input = { path, format: fileNameOf(path), report };
    const text = await readTextInput(files, input);
    return [folderOf(path), text === undefined ? undefined : await nameIn(text, input)] as const;
  });
  const names = new Map<TreePath, string[]>();
  for (const [folder, name] of named)
    if (name !== undefined) names.set(folder, [...(names.get(folder) ?? []), plain(name)]);
  const npm = new Set(
    manifests.filter((path) => fileNameOf(path) === "package.json").map(folderOf),
  );
  return {
    isOwn: (path, name) =>
      foldersFrom(folderOf(path)).some(
        (folder) => names.get(folder)?.includes(plain(name)) ?? false,
      ),
    isManaged: (path) => foldersFrom(folderOf(path)).some((folder) => npm.has(folder)),
  };
}

/** Without the maker's name before it, which banners leave out. */
async function nameIn(text: string, input: Input): Promise<string | undefined> {
  const value = (await parseJsonDocument(text, input))?.value;
  const name = isRecord(value) ? value["name"] : undefined;
  return typeof name === "string" ? name.slice(name.lastIndexOf("/") + 1) : undefined;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/\.js$|[^a-z\d.]/gu, "");
}
