import { promisify } from "node:util";
import { gunzip } from "node:zlib";

import { unpackTar } from "modern-tar";

import { type ArchiveBudget, MAX_MEMBER_BYTES } from "./archive-budget.ts";
import type { RawMember } from "./raw-member.ts";

const gunzipAsync = promisify(gunzip);

/** Reads a tar file's regular members, unpacking gzip around it first. */
export async function* readTar(
  bytes: Uint8Array,
  budget: ArchiveBudget,
): AsyncGenerator<RawMember> {
  const plain = isGzip(bytes)
    ? await gunzipAsync(bytes, { maxOutputLength: Math.max(1, budget.remainingBytes) })
    : bytes;
  const skipped: RawMember[] = [];
  const entries = await unpackTar(plain, {
    strict: true,
    filter: ({ name, size, type }) => {
      if (type !== "file") return false;
      if (size <= MAX_MEMBER_BYTES) return true;
      skipped.push({ name, limit: `MAX_MEMBER_BYTES = ${String(MAX_MEMBER_BYTES)}` });
      return false;
    },
  });
  yield* skipped;
  for (const { header, data } of entries) {
    const limit = budget.takeMember() ?? budget.takeBytes(data?.length ?? 0);
    if (limit !== undefined) {
      yield { name: header.name, limit };
      return;
    }
    // Ruby gems hold their metadata as a single compressed file; their content is a nested tar, read as one.
    yield { name: header.name, bytes: data ?? new Uint8Array(0) };
  }
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}
