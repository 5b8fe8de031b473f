import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** What stands at a path: text, bytes, or something that is no regular file. */
export type TreeEntry =
  | string
  | Uint8Array
  | { readonly kind: "folder" }
  | { readonly kind: "fifo" }
  | { readonly kind: "link"; readonly target: string };

/** Entries by path; as pairs a path may be raw bytes, for names that are not UTF-8 (Linux only). */
export type TreeEntries =
  | Readonly<Record<string, TreeEntry>>
  | Iterable<readonly [path: string | Uint8Array, entry: TreeEntry]>;

/** An empty folder. */
export function folder(): TreeEntry {
  return { kind: "folder" };
}

/** A named pipe, made by `mkfifo`; reading it blocks, so a scanner must not. Not on Windows. */
export function fifo(): TreeEntry {
  return { kind: "fifo" };
}

/** A symbolic link; the target is written as given, so it may dangle, loop or leave the tree. */
export function linkTo(target: string): TreeEntry {
  return { kind: "link", target };
}

/**
 * Makes a temporary tree, runs with its absolute root, and removes it whatever happens.
 *
 * @example await withTree({ "a/LICENSE": mit, "b": linkTo("a") }, async (root) => { … })
 */
export async function withTree<Result>(
  entries: TreeEntries,
  run: (root: string) => Promise<Result> | Result,
): Promise<Result> {
  const root = await mkdtemp(join(tmpdir(), "lizenzlotse-test-"));
  try {
    for (const [path, entry] of pairsOf(entries)) await makeEntry(root, path, entry);
    return await run(root);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

function pairsOf(entries: TreeEntries): Iterable<readonly [string | Uint8Array, TreeEntry]> {
  return Symbol.iterator in entries
    ? (entries as Iterable<readonly [string | Uint8Array, TreeEntry]>)
    : Object.entries(entries);
}

async function makeEntry(root: string, path: string | Uint8Array, entry: TreeEntry): Promise<void> {
  const target = Buffer.concat([Buffer.from(`${root}/`), Buffer.from(path)]);
  await mkdir(target.subarray(0, target.lastIndexOf("/")), { recursive: true });
  if (typeof entry === "string" || entry instanceof Uint8Array) await writeFile(target, entry);
  else if (entry.kind === "folder") await mkdir(target, { recursive: true });
  else if (entry.kind === "link") await symlink(entry.target, target);
  else await promisify(execFile)("mkfifo", [target.toString()]);
}
