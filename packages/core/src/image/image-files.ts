import {
  createDiagnostic,
  type DigestAlgorithm,
  type FilePart,
  type FileSource,
  type ReadLimits,
  type ReadOutcome,
  type TreePath,
} from "@lizenzlotse/model";

import { digestOf } from "../read/digest-of.ts";
import { filesByFolder } from "../read/files-by-folder.ts";
import { safeRead } from "../read/safe-read.ts";
import {
  type DiskPlace,
  MAX_FILE_BYTES,
  type ReadCounts,
  type ScannedFiles,
} from "../read/scanned-files.ts";
import { unreadProblem } from "../read/unread-problem.ts";
import type { LayerFile } from "./layered-tree.ts";

/** The files of an image as one of its layers leaves them, read where they lie in the layers. */
export class ImageFiles implements FileSource, ScannedFiles {
  readonly #files: ReadonlyMap<TreePath, LayerFile>;
  /** The files directly in each folder. */
  readonly folders: ReadonlyMap<TreePath, readonly TreePath[]>;
  #filesRead = 0;
  #bytesRead = 0;

  constructor(files: ReadonlyMap<TreePath, LayerFile>) {
    this.#files = files;
    this.folders = filesByFolder(files.keys());
  }

  has(path: TreePath): boolean {
    return this.#files.has(path);
  }

  list(folder: TreePath): readonly TreePath[] {
    return this.folders.get(folder) ?? [];
  }

  read(path: TreePath, limits: ReadLimits = {}): Promise<ReadOutcome> {
    const file = this.#files.get(path);
    const limitBytes = limits.maxBytes ?? MAX_FILE_BYTES;
    if (file !== undefined && file.length > limitBytes) {
      const tooLarge = { state: "too-large", sizeBytes: file.length } as const;
      const { code, parameters } = unreadProblem(tooLarge, limitBytes);
      return Promise.resolve({
        ok: false,
        diagnostic: createDiagnostic(code, { path }, parameters),
      });
    }
    const outcome = this.#piece(path, { start: 0, length: limitBytes });
    if (outcome.ok) this.count(outcome.bytes.length);
    return Promise.resolve(outcome);
  }

  readPart(path: TreePath, part: FilePart): Promise<ReadOutcome> {
    return Promise.resolve(this.#piece(path, part));
  }

  digest(path: TreePath, algorithm: DigestAlgorithm): Promise<string | undefined> {
    const file = this.#files.get(path);
    if (file === undefined || file.length > MAX_FILE_BYTES) return Promise.resolve(undefined);
    const outcome = this.#piece(path, { start: 0, length: file.length });
    return Promise.resolve(outcome.ok ? digestOf(outcome.bytes, algorithm) : undefined);
  }

  placeOf(path: TreePath): DiskPlace {
    const file = this.#files.get(path);
    return { diskPath: file?.file ?? path, part: file ?? { start: 0, length: 0 } };
  }

  count(sizeBytes: number): void {
    this.#filesRead += 1;
    this.#bytesRead += sizeBytes;
  }

  counts(): ReadCounts {
    return { filesRead: this.#filesRead, bytesRead: this.#bytesRead };
  }

  #piece(path: TreePath, { start, length }: FilePart): ReadOutcome {
    const file = this.#files.get(path);
    if (file === undefined) return missing(path, "ENOENT");
    const inside = Math.max(0, Math.min(length, file.length - start));
    const part = { start: file.start + start, length: inside };
    const read = safeRead(file.file, { maxBytes: inside, part });
    if (read.state === "read") return { ok: true, bytes: read.bytes };
    return missing(path, read.state === "failed" ? read.reason : "too large");
  }
}

function missing(path: TreePath, reason: string): ReadOutcome {
  return { ok: false, diagnostic: createDiagnostic("file/unreadable", { path }, { reason }) };
}
