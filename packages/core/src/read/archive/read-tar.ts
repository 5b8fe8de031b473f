import { Readable } from "node:stream";
import { ReadableStream, type ReadableWritablePair } from "node:stream/web";
import { createGunzip } from "node:zlib";

import { createTarDecoder, type TarHeader } from "modern-tar";

import { type ArchiveBudget, tooLargeMember } from "./archive-budget.ts";
import { linkLeadsOut } from "./member-name.ts";
import {
  type ArchiveReading,
  OUTSIDE_LINK,
  type RawMember,
  suspicious,
  unreadMember,
} from "./raw-member.ts";

/** Reads a tar file's regular members one after the other, with or without gzip around it. */
export async function* readTar(
  bytes: Uint8Array,
  { budget, wants }: ArchiveReading,
): AsyncGenerator<RawMember> {
  const source = new BoundedSource(bytes, budget);
  try {
    for await (const entry of entriesOf(source.chunks())) {
      const broken = budget.takeMember();
      if (broken !== undefined) {
        yield { name: entry.header.name, problem: unreadMember(broken) };
        return;
      }
      if (wants(entry.header.name)) yield* readEntry(entry, budget);
      else await entry.body.cancel();
    }
  } catch (cause) {
    // Cut off by us, not by whoever made it.
    if (!source.exhausted) throw cause;
    yield { name: "", problem: unreadMember(budget.describeLimit()) };
  }
}

interface TarEntry {
  readonly header: TarHeader;
  readonly body: ReadableStream<Uint8Array>;
}

function entriesOf(chunks: AsyncIterable<Uint8Array>): AsyncIterable<TarEntry> {
  // The library is typed with the browser's streams, of which Node's are the same with other types.
  const decoder = createTarDecoder({ strict: true }) as unknown as ReadableWritablePair<
    TarEntry,
    Uint8Array
  >;
  return ReadableStream.from<Uint8Array>(chunks).pipeThrough<TarEntry>(decoder);
}

/** The bytes of a tar file, unpacked as they are asked for, until the budget ends: also what is skipped costs time. */
class BoundedSource {
  exhausted = false;
  readonly #bytes: Uint8Array;
  readonly #limitBytes: number;

  constructor(bytes: Uint8Array, budget: ArchiveBudget) {
    this.#bytes = bytes;
    this.#limitBytes = budget.limitBytes;
  }

  async *chunks(): AsyncGenerator<Uint8Array> {
    let passed = 0;
    for await (const chunk of unzipped(this.#bytes)) {
      passed += chunk.length;
      if (passed > this.#limitBytes) {
        this.exhausted = true;
        return;
      }
      yield chunk;
    }
  }
}

/** Pieces in which an archive is handed on. */
const CHUNK_BYTES = 65_536;

function unzipped(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  const plain = Readable.from(pieces(bytes));
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return plain;
  const gunzip = createGunzip();
  plain.on("error", (cause) => gunzip.destroy(cause));
  return plain.pipe(gunzip);
}

function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += CHUNK_BYTES)
    yield bytes.subarray(start, start + CHUNK_BYTES);
}

/** Links and devices have no content of their own: what they point to is read where it stands, or not at all. */
async function* readEntry(
  { header, body }: TarEntry,
  budget: ArchiveBudget,
): AsyncGenerator<RawMember> {
  const { name, size, type = "file" } = header;
  const limit = type === "file" ? (tooLargeMember(size) ?? budget.takeBytes(size)) : undefined;
  if (type === "file" && limit === undefined) {
    yield { name, bytes: await collect(body) };
    return;
  }
  await body.cancel();
  if (limit !== undefined) yield { name, problem: unreadMember(limit) };
  else if (type === "symlink" && linkLeadsOut(name, header.linkname ?? ""))
    yield { name, problem: suspicious(OUTSIDE_LINK) };
}

async function collect(body: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks);
}
