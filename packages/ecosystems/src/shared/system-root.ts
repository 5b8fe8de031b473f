import type { TreePath } from "@lizenzlotse/model";

import { type Input } from "./input.ts";
import { readInputs, type Reading } from "./read-inputs.ts";
import { fileNameOf } from "./tree-path.ts";
import { complainAboutLines, textLines } from "./text-lines.ts";

/** What a root file system says that it is. */
export interface OsRelease {
  /** Lower case, for example `debian`: the namespace of its packages. */
  readonly id?: string | undefined;
  /** For example `Debian GNU/Linux`. */
  readonly name?: string | undefined;
  /** Rolling releases have none. */
  readonly version?: string | undefined;
}

/** Where distributions keep the file; the first is mostly a link to the second, which a scan does not follow. */
const OS_RELEASE_PLACES = ["etc/os-release", "usr/lib/os-release"];

/** Patterns for the files that {@link readOsReleases} reads. */
export const OS_RELEASE_FILES: readonly string[] = OS_RELEASE_PLACES.map((place) => `**/${place}`);

/** The folder that is `/` for a file, by the end of its path; `undefined` where the path does not end so. */
export function systemRootOf(path: TreePath, end: string): TreePath | undefined {
  if (path === end) return "";
  return path.endsWith(`/${end}`) ? path.slice(0, -end.length - 1) : undefined;
}

/** A path below the root of a file system. */
export function insideRoot(root: TreePath, path: string): TreePath {
  return root === "" ? path : `${root}/${path}`;
}

/** Reads what root file systems say that they are. By root; those that do not say are missing. */
export async function readOsReleases(
  roots: Iterable<TreePath>,
  reading: Reading,
): Promise<ReadonlyMap<TreePath, OsRelease>> {
  const rootsByFile = new Map(
    [...new Set(roots)].flatMap((root) => {
      const places = OS_RELEASE_PLACES.map((place) => insideRoot(root, place));
      const file = places.find((place) => reading.request.files.has(place));
      return file === undefined ? [] : [[file, root] as const];
    }),
  );
  const read = await readInputs([...rootsByFile.keys()], reading, parseOsRelease);
  return new Map(read.map(({ path, parsed }) => [rootsByFile.get(path) ?? "", parsed]));
}

/** The project that stands for a root file system: what it says that it is, else the name of its folder. */
export function systemProject(
  root: TreePath,
  release: OsRelease | undefined,
): { readonly name: string | undefined; readonly version: string | undefined } {
  const folder = root === "" ? undefined : fileNameOf(root);
  return { name: release?.name ?? release?.id ?? folder, version: release?.version };
}

/** The `distro` qualifier of a purl: `debian-12`. */
export function distroQualifier(release: OsRelease | undefined): Record<string, string> {
  if (release?.id === undefined) return {};
  const { id, version } = release;
  return { distro: version === undefined ? id : `${id}-${version}` };
}

const ASSIGNMENT = /^([A-Z][A-Z\d_]*)=(.*)$/u;

/** @see https://www.freedesktop.org/software/systemd/man/latest/os-release.html */
function parseOsRelease(text: string, input: Input): OsRelease {
  const lines = textLines(text, input).filter(({ text: line }) => /^\s*[^\s#]/u.test(line));
  const read = lines.map((line) => ({ line, assignment: ASSIGNMENT.exec(line.text.trim()) }));
  complainAboutLines(
    input,
    read.flatMap(({ line, assignment }) => (assignment === null ? [line] : [])),
  );
  const values = new Map(
    read.map(({ assignment }) => [assignment?.[1] ?? "", unquote(assignment?.[2] ?? "")]),
  );
  const valueOf = (key: string): string | undefined => {
    const value = values.get(key);
    return value === "" ? undefined : value;
  };
  return {
    id: valueOf("ID")?.toLowerCase(),
    name: valueOf("NAME"),
    version: valueOf("VERSION_ID"),
  };
}

function unquote(value: string): string {
  const quoted = /^(["'])(.*)\1$/u.exec(value)?.[2] ?? value;
  return quoted.replace(/\\(["'$`\\])/gu, "$1");
}
