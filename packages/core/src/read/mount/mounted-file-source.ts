import {
  createDiagnostic,
  type DigestAlgorithm,
  type FilePart,
  type FileSource,
  type ReadLimits,
  type ReadOutcome,
  type TreePath,
} from "@lizenzlotse/model";

import { filesByFolder } from "../files-by-folder.ts";
import type { MountedArchives } from "./mount-archives.ts";

/** A tree in which archives are folders, called like the archive with `!` behind. */
export class MountedFileSource implements FileSource {
  readonly #tree: FileSource;
  readonly #mounted: MountedArchives;
  readonly #paths: ReadonlySet<TreePath>;
  readonly #folders: ReadonlyMap<TreePath, readonly TreePath[]>;

  constructor(tree: FileSource, mounted: MountedArchives) {
    this.#tree = tree;
    this.#mounted = mounted;
    this.#paths = new Set(mounted.paths);
    this.#folders = filesByFolder(mounted.paths);
  }

  has(path: TreePath): boolean {
    return this.#paths.has(path) || this.#tree.has(path);
  }

  list(folder: TreePath): readonly TreePath[] {
    if (!folder.includes("!")) return this.#tree.list(folder);
    return [...this.#tree.list(folder), ...(this.#folders.get(folder) ?? [])];
  }

  read(path: TreePath, limits: ReadLimits = {}): Promise<ReadOutcome> {
    if (!this.#paths.has(path)) return this.#tree.read(path, limits);
    const limitBytes = limits.maxBytes ?? Number.POSITIVE_INFINITY;
    return Promise.resolve(outcomeOf(path, this.#mounted.contents.get(path), limitBytes));
  }

  readPart(path: TreePath, part: FilePart): Promise<ReadOutcome> {
    if (!this.#paths.has(path)) return this.#tree.readPart(path, part);
    const { start, length } = part;
    const piece = this.#mounted.contents.get(path)?.subarray(start, start + length);
    return Promise.resolve(outcomeOf(path, piece, Number.POSITIVE_INFINITY));
  }

  digest(path: TreePath, algorithm: DigestAlgorithm): Promise<string | undefined> {
    if (!this.#paths.has(path)) return this.#tree.digest(path, algorithm);
    return Promise.resolve(this.#mounted.digests.get(path)?.[algorithm]);
  }
}

function outcomeOf(path: TreePath, bytes: Uint8Array | undefined, limitBytes: number): ReadOutcome {
  if (bytes === undefined) return refused(path, "file/unreadable", { reason: "not kept" });
  if (bytes.length <= limitBytes) return { ok: true, bytes };
  const parameters = { sizeBytes: String(bytes.length), limitBytes: String(limitBytes) };
  return refused(path, "file/too-large", parameters);
}

function refused(
  path: TreePath,
  code: "file/unreadable" | "file/too-large",
  parameters: Readonly<Record<string, string>>,
): ReadOutcome {
  return { ok: false, diagnostic: createDiagnostic(code, { path }, parameters) };
}
