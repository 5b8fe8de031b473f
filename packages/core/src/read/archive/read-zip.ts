import { type Entry, fromBuffer, type ZipFile } from "yauzl";

import { nameToText } from "../../walk/path-name.ts";
import { type ArchiveBudget, MAX_MEMBER_BYTES } from "./archive-budget.ts";
import type { RawMember } from "./raw-member.ts";

/** Reads a zip file's regular members. */
export async function* readZip(
  bytes: Uint8Array,
  budget: ArchiveBudget,
): AsyncGenerator<RawMember> {
  const zip = await open(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  for (let entry = await nextEntry(zip); entry !== undefined; entry = await nextEntry(zip)) {
    const name = nameOf(entry);
    const broken = budget.takeMember();
    if (broken !== undefined) {
      yield { name, limit: broken };
      return;
    }
    if (name.endsWith("/") || isLink(entry)) continue;
    if (entry.isEncrypted()) yield { name, limit: "encrypted members are not read" };
    else if (entry.uncompressedSize > MAX_MEMBER_BYTES)
      yield { name, limit: `MAX_MEMBER_BYTES = ${String(MAX_MEMBER_BYTES)}` };
    else yield await readMember(zip, entry, budget);
  }
}

async function readMember(zip: ZipFile, entry: Entry, budget: ArchiveBudget): Promise<RawMember> {
  // The announced size is checked before unpacking, and yauzl fails where the real one differs from it.
  const limit = budget.takeBytes(entry.uncompressedSize);
  if (limit !== undefined) return { name: nameOf(entry), limit };
  return { name: nameOf(entry), bytes: await readContent(zip, entry) };
}

/** With `decodeStrings: false` names are bytes, and one hostile name does not cost all the other members. */
function nameOf(entry: Entry): string {
  return nameToText(entry.fileName as unknown as Buffer);
}

/** Unix mode of a symbolic link in the upper half of the external attributes. */
const LINK_MODE = 0o120_000;
const TYPE_MASK = 0o170_000;

function isLink(entry: Entry): boolean {
  return ((entry.externalFileAttributes >>> 16) & TYPE_MASK) === LINK_MODE;
}

function open(buffer: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(
      buffer,
      { lazyEntries: true, validateEntrySizes: true, decodeStrings: false },
      (error, zip) => {
        if (error === null) resolve(zip);
        else reject(error);
      },
    );
  });
}

function nextEntry(zip: ZipFile): Promise<Entry | undefined> {
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void): void => {
      zip.removeAllListeners("entry").removeAllListeners("end").removeAllListeners("error");
      finish();
    };
    zip.once("entry", (entry: Entry) => settle(() => resolve(entry)));
    zip.once("end", () => settle(() => resolve(undefined)));
    zip.once("error", (error: Error) => settle(() => reject(error)));
    zip.readEntry();
  });
}

function readContent(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error !== null) {
        reject(error);
        return;
      }
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("error", reject);
      stream.on("end", () => resolve(Buffer.concat(chunks)));
    });
  });
}
