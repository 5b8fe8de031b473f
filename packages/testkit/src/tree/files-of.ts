import { createHash } from "node:crypto";

import {
  compareText,
  createDiagnostic,
  type FileSource,
  type ReadLimits,
  type ReadOutcome,
  type TreePath,
} from "@lizenzlotse/model";

/**
 * A tree that exists in memory only. Behaves as the real one: what is missing is `file/unreadable`, what is larger
 * than the caller's limit is `file/too-large`.
 *
 * @param contents - path → text (stored as UTF-8) or bytes.
 */
export function filesOf(contents: Readonly<Record<TreePath, string | Uint8Array>>): FileSource {
  const files = new Map(
    Object.entries(contents).map(([path, content]) => [path, toBytes(content)] as const),
  );
  return {
    has: (path) => files.has(path),
    list: (folder) =>
      [...files.keys()].filter((path) => folderOf(path) === folder).sort(compareText),
    read: (path, limits) => Promise.resolve(readOutcome(path, files.get(path), limits)),
    readPart: (path, { start, length }) => {
      const part = files.get(path)?.subarray(start, start + length);
      return Promise.resolve(readOutcome(path, part));
    },
    digest: (path, algorithm) => {
      const bytes = files.get(path);
      const name = algorithm.replace("-", "").toLowerCase();
      return Promise.resolve(bytes && createHash(name).update(bytes).digest("hex"));
    },
  };
}

function readOutcome(
  path: TreePath,
  bytes: Uint8Array | undefined,
  limits: ReadLimits = {},
): ReadOutcome {
  if (bytes === undefined) {
    return {
      ok: false,
      diagnostic: createDiagnostic("file/unreadable", { path }, { reason: "ENOENT" }),
    };
  }
  const limitBytes = limits.maxBytes ?? Number.POSITIVE_INFINITY;
  if (bytes.length <= limitBytes) return { ok: true, bytes };
  const parameters = { sizeBytes: String(bytes.length), limitBytes: String(limitBytes) };
  return { ok: false, diagnostic: createDiagnostic("file/too-large", { path }, parameters) };
}

function folderOf(path: TreePath): string {
  const end = path.lastIndexOf("/");
  return end === -1 ? "" : path.slice(0, end);
}

function toBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : content;
}
