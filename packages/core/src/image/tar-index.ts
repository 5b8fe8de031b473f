import { nameToText } from "../walk/path-name.ts";
import type { ByteSource } from "./byte-source.ts";
import { DamagedImage } from "./damaged-image.ts";

/** A member of a tar file, with the place of its content. */
export interface TarMember {
  /** As the archive has it; not yet made safe. */
  readonly name: string;
  readonly kind: "file" | "folder" | "symlink" | "hardlink" | "other";
  /** In the file that the archive lies in. */
  readonly start: number;
  readonly length: number;
  /** Of links. */
  readonly target: string;
}

const BLOCK = 512;
/** Largest record that names a member: real paths have up to 4 KiB. */
const MAX_NAME_RECORD_BYTES = 1_048_576;

/**
 * Reads the headers of a tar file one after the other and passes over the contents, so that a member can be read later
 * where it lies. Knows the forms in use: ustar, GNU (long names), pax.
 *
 * @throws {DamagedImage} where a header is damaged, for then nothing behind it can be found.
 * @see https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html and GNU tar's manual, "Basic Tar Format"
 */
export function* tarMembers(source: ByteSource): Generator<TarMember> {
  let at = 0;
  let extended: Extended = {};
  while (at + BLOCK <= source.range.length) {
    const header = source.read(at, BLOCK);
    if (header.length < BLOCK) throw new DamagedImage("a header is cut off");
    at += BLOCK;
    if (header.every((byte) => byte === 0)) return;
    if (!hasValidChecksum(header)) throw new DamagedImage("a header has the wrong checksum");
    const type = String.fromCharCode(header.readUInt8(156));
    const length = extended.size ?? sizeOf(header);
    if (at + length > source.range.length)
      throw new DamagedImage("a member leads out of the archive");
    if (type === "x" || type === "L" || type === "K") {
      extended = { ...extended, ...readExtension(type, source.read(at, nameRecord(length))) };
    } else if (type !== "g") {
      const start = source.range.start + at;
      yield { ...toMember(header, type, extended), start, length };
      extended = {};
    }
    at += Math.ceil(length / BLOCK) * BLOCK;
  }
}

interface Extended {
  readonly path?: string;
  readonly linkpath?: string;
  readonly size?: number;
}

const KINDS: Readonly<Record<string, TarMember["kind"]>> = {
  "0": "file",
  "\0": "file",
  "7": "file",
  "1": "hardlink",
  "2": "symlink",
  "5": "folder",
};

function toMember(
  header: Buffer,
  type: string,
  extended: Extended,
): Pick<TarMember, "name" | "kind" | "target"> {
  const prefix = isUstar(header) ? textAt(header, 345, 155) : "";
  const short = textAt(header, 0, 100);
  const name = extended.path ?? (prefix === "" ? short : `${prefix}/${short}`);
  const kind = name.endsWith("/") && KINDS[type] === "file" ? "folder" : KINDS[type];
  return { name, kind: kind ?? "other", target: extended.linkpath ?? textAt(header, 157, 100) };
}

/** GNU's own form has other things where ustar has the prefix. */
function isUstar(header: Buffer): boolean {
  return header.toString("latin1", 257, 263) === "ustar\0";
}

function textAt(header: Buffer, start: number, length: number): string {
  const bytes = header.subarray(start, start + length);
  const end = bytes.indexOf(0);
  return nameToText(end === -1 ? bytes : bytes.subarray(0, end));
}

/** Octal digits, or since GNU tar 1.12 a big number after a first byte of 0x80. */
function sizeOf(header: Buffer): number {
  const field = header.subarray(124, 136);
  if ((field.readUInt8(0) & 0x80) !== 0) {
    const size = field.readBigUInt64BE(4);
    if (size > BigInt(Number.MAX_SAFE_INTEGER))
      throw new DamagedImage("a member is too large to be true");
    return Number(size);
  }
  const digits = field.toString("latin1").replace(/[\0 ]/gu, "");
  if (!/^[0-7]*$/u.test(digits)) throw new DamagedImage("a size is no number");
  return digits === "" ? 0 : Number.parseInt(digits, 8);
}

/** The sum of all bytes, with spaces in the place of the sum. */
function hasValidChecksum(header: Buffer): boolean {
  const digits = header.toString("latin1", 148, 156).replace(/[\0 ]/gu, "");
  let sum = 0;
  for (const [index, byte] of header.entries()) sum += index >= 148 && index < 156 ? 32 : byte;
  return /^[0-7]+$/u.test(digits) && Number.parseInt(digits, 8) === sum;
}

function nameRecord(length: number): number {
  if (length > MAX_NAME_RECORD_BYTES) throw new DamagedImage("a name of more than 1 MiB");
  return length;
}

function readExtension(type: "x" | "L" | "K", bytes: Buffer): Extended {
  if (type === "x") return readPax(bytes);
  const end = bytes.indexOf(0);
  const text = nameToText(end === -1 ? bytes : bytes.subarray(0, end));
  return type === "L" ? { path: text } : { linkpath: text };
}

/** Records of the form `27 path=some/where\n`, where the number counts the whole record. */
function readPax(bytes: Buffer): Extended {
  let found: Extended = {};
  let at = 0;
  while (at < bytes.length) {
    const space = bytes.indexOf(0x20, at);
    const length = space === -1 ? 0 : Number(bytes.toString("latin1", at, space));
    if (!Number.isInteger(length) || length <= space - at || at + length > bytes.length)
      throw new DamagedImage("an extended header is damaged");
    const equals = bytes.indexOf(0x3d, space);
    const key = bytes.toString("latin1", space + 1, equals);
    const value = nameToText(bytes.subarray(equals + 1, at + length - 1));
    if (key === "path") found = { ...found, path: value };
    else if (key === "linkpath") found = { ...found, linkpath: value };
    else if (key === "size") found = { ...found, size: paxSize(value) };
    at += length;
  }
  return found;
}

function paxSize(text: string): number {
  const size = Number(text);
  if (!Number.isSafeInteger(size) || size < 0) throw new DamagedImage("a size is no number");
  return size;
}
