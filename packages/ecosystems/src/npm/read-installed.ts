import { byText, type FileSource, type TreePath } from "@lizenzlotse/model";

import { appendTo } from "../shared/append-to.ts";
import type { Input } from "../shared/input.ts";
import { mapConcurrently } from "../shared/map-concurrently.ts";
import { readTextInput } from "../shared/read-text-input.ts";
import { parseInstalledPath, type InstalledPath } from "./installed-path.ts";
import type { PackageLock } from "./locked-entry.ts";
import { parsePackageJson, type Manifest } from "./parse-package-json.ts";
import { parsePackageLock } from "./parse-package-lock.ts";

/** An installed package: where it lies and what its manifest says. */
export interface InstalledPackage extends InstalledPath {
  readonly manifest: Manifest;
}

/** All packages under the `node_modules` of one folder. */
export interface InstalledSet {
  /** The folder that holds `node_modules`; `""` is the root. */
  readonly host: TreePath;
  /** Sorted by path. */
  readonly packages: readonly InstalledPackage[];
  /** npm's own notes of what it installed: archives, checksums, usage; folders relative to the host. */
  readonly notes?: PackageLock | undefined;
}

/** Reads the manifests of installed packages among the given paths, and npm's notes beside them. */
export async function readInstalled(
  paths: readonly TreePath[],
  files: FileSource,
  report: Input["report"],
): Promise<readonly InstalledSet[]> {
  const found = paths.flatMap((path) => {
    const place = parseInstalledPath(path);
    return place === undefined ? [] : [{ path, place }];
  });
  const read = await mapConcurrently(found, async ({ path, place }) => {
    const input: Input = { path, format: "package.json", report };
    const text = await readTextInput(files, input);
    if (text === undefined) return undefined;
    const manifest = await parsePackageJson(text, input, "installed-metadata");
    return manifest === undefined ? undefined : { ...place, manifest };
  });
  const byHost = new Map<TreePath, InstalledPackage[]>(notedHosts(paths).map((host) => [host, []]));
  for (const entry of read.filter((each) => each !== undefined)) {
    appendTo(byHost, entry.host, [entry]);
  }
  const hosts = [...byHost].sort(byText(([host]) => host));
  return mapConcurrently(hosts, async ([host, packages]) => ({
    host,
    packages,
    notes: await readNotes(host, files, report),
  }));
}

const NOTES = "node_modules/.package-lock.json";

/** Folders where npm left its notes, whether or not the packages themselves are part of the tree. */
function notedHosts(paths: readonly TreePath[]): TreePath[] {
  return paths
    .filter((path) => path === NOTES || path.endsWith(`/${NOTES}`))
    .map((path) => path.slice(0, -NOTES.length).replace(/\/$/u, ""))
    .filter((host) => !host.split("/").includes("node_modules"));
}

async function readNotes(
  host: TreePath,
  files: FileSource,
  report: Input["report"],
): Promise<PackageLock | undefined> {
  const path = host === "" ? NOTES : `${host}/${NOTES}`;
  if (!files.has(path)) return undefined;
  const input: Input = { path, format: ".package-lock.json", report };
  const text = await readTextInput(files, input);
  return text === undefined ? undefined : parsePackageLock(text, input);
}
