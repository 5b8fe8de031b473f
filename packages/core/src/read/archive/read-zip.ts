import { crc32, inflateRawSync } from "node:zlib";

import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";

import { nameToText } from "../../walk/path-name.ts";
import { type ArchiveBudget, tooLargeMember } from "./archive-budget.ts";
import { linkLeadsOut } from "./member-name.ts";
import {
  type ArchiveReading,
  damaged,
  OUTSIDE_LINK,
  type RawMember,
  suspicious,
  unreadMember,
} from "./raw-member.ts";

interface Member {
  readonly entry: Entry;
  readonly name: string;
}

/** Reads a zip file's regular members. */
export async function* readZip(
  bytes: Uint8Array,
  { budget, wants }: ArchiveReading,
): AsyncGenerator<RawMember> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // With `decodeStrings: false` names are bytes, and one hostile name does not cost all the other members.
  const zip = await fromBufferPromise(buffer, { lazyEntries: true, decodeStrings: false });
  const members: Member[] = [];
  for await (const entry of zip.eachEntry()) {
    const name = nameToText(entry.fileName as unknown as Buffer);
    const broken = budget.takeMember();
    if (broken !== undefined) {
      yield { name, problem: unreadMember(broken) };
      return;
    }
    members.push({ entry, name });
  }
  const overlap = findOverlap(members);
  if (overlap !== undefined) {
    yield { name: overlap.name, problem: damaged("members share the same bytes") };
    return;
  }
  for (const member of members)
    if (wants(member.name)) yield* readMember(zip, buffer, { member, budget });
}

/**
 * Members that share bytes are how small archives unpack to petabytes without a high ratio in any member; no tool that
 * writes archives makes them.
 */
function findOverlap(members: readonly Member[]): Member | undefined {
  const byOffset = members.toSorted(
    (left, right) =>
      left.entry.relativeOffsetOfLocalHeader - right.entry.relativeOffsetOfLocalHeader,
  );
  let end = 0;
  for (const member of byOffset) {
    const { relativeOffsetOfLocalHeader: start, fileNameLength, compressedSize } = member.entry;
    if (start < end) return member;
    end = start + LOCAL_HEADER_BYTES + fileNameLength + compressedSize;
  }
  return undefined;
}

/** Fixed part of a member's own header; names may differ there, but not their length. */
const LOCAL_HEADER_BYTES = 30;

async function* readMember(
  zip: ZipFile,
  buffer: Buffer,
  { member, budget }: { readonly member: Member; readonly budget: ArchiveBudget },
): AsyncGenerator<RawMember> {
  const { entry, name } = member;
  if (name.endsWith("/")) return;
  const problem = refusal(entry) ?? budget.takeBytes(entry.uncompressedSize);
  if (problem !== undefined) {
    yield { name, problem: unreadMember(problem) };
    return;
  }
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
  const content = unpack(
    entry,
    buffer.subarray(fileDataStart, fileDataStart + entry.compressedSize),
  );
  if (content === undefined)
    yield { name, problem: damaged("the content is not what was announced") };
  else if (!isLink(entry)) yield { name, bytes: content };
  else if (linkLeadsOut(name, Buffer.from(content).toString()))
    yield { name, problem: suspicious(OUTSIDE_LINK) };
}

/** Unix mode of a symbolic link in the upper half of the external attributes. */
const LINK_MODE = 0o120_000;
const TYPE_MASK = 0o170_000;

function isLink(entry: Entry): boolean {
  return ((entry.externalFileAttributes >>> 16) & TYPE_MASK) === LINK_MODE;
}

const STORED = 0;
const DEFLATED = 8;

function refusal(entry: Entry): string | undefined {
  if (entry.isEncrypted()) return "encrypted members";
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED)
    return `compression method ${String(entry.compressionMethod)}`;
  return tooLargeMember(entry.uncompressedSize);
}

/** Never gives more bytes than the entry announced, for which the budget was asked. */
function unpack(entry: Entry, stored: Buffer): Uint8Array | undefined {
  const content = entry.compressionMethod === STORED ? stored : inflate(stored, entry);
  if (content?.length !== entry.uncompressedSize) return undefined;
  return crc32(content) === entry.crc32 ? content : undefined;
}

function inflate(stored: Buffer, { uncompressedSize }: Entry): Buffer | undefined {
  try {
    return inflateRawSync(stored, { maxOutputLength: Math.max(1, uncompressedSize) });
  } catch {
    return undefined;
  }
}
