import type { ContentSignature } from "@lizenzlotse/ecosystems";
import type { FileSource, ScanDepth, TreePath } from "@lizenzlotse/model";

import { classifyFile } from "../match/classify-file.ts";
import { isArchive } from "../read/archive/read-archive.ts";

/** Bytes at the start of a file that tell its format. */
const PREFIX_BYTES = 8;

/** By the signature's bytes in hex: the files that begin with them, in the order of the paths. */
export type ContentPaths = ReadonlyMap<string, readonly TreePath[]>;

/** What is opened, and for what. */
export interface FindContentsOptions {
  readonly signatures: readonly ContentSignature[];
  readonly files: FileSource;
  readonly depth: ScanDepth;
  readonly signal: AbortSignal;
}

/**
 * Opens the files whose names do not say what they are, and tells them by their first bytes; only where everything is
 * read, or where the tree is the root file system of a machine, whose programs have no endings.
 */
export async function findContents(
  paths: readonly TreePath[],
  { signatures, files, depth, signal }: FindContentsOptions,
): Promise<ContentPaths> {
  const found = new Map<string, TreePath[]>(signatures.map(({ hexPrefix }) => [hexPrefix, []]));
  if (depth !== "deep" && !isRootFileSystem(files)) return found;
  for (const path of paths) {
    if (classifyFile(path) !== "other" || isArchive(path)) continue;
    signal.throwIfAborted();
    const outcome = await files.readPart(path, { start: 0, length: PREFIX_BYTES });
    // What cannot be opened is reported by whoever reads it whole.
    if (!outcome.ok) continue;
    const start = Buffer.from(outcome.bytes).toString("hex");
    for (const [prefix, matching] of found) if (start.startsWith(prefix)) matching.push(path);
  }
  return found;
}

/** @see https://www.freedesktop.org/software/systemd/man/latest/os-release.html */
function isRootFileSystem(files: FileSource): boolean {
  return files.has("etc/os-release") || files.has("usr/lib/os-release");
}
