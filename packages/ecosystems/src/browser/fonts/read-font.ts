import { complain, type Input } from "../../shared/input.ts";
import type { FontFacts } from "./font-facts.ts";
import { nameTableOf } from "./name-table.ts";

/** Most names of a font that are read; it holds each in several languages. */
const MAX_NAMES = 5_000;
/** Longest name that is kept: some fonts hold the whole text of their licence. */
const MAX_NAME_LENGTH = 20_000;

/**
 * Reads what a font says of itself. What is no font, or damaged, is reported; a font without names is nobody's.
 *
 * @see https://learn.microsoft.com/typography/opentype/spec/name
 */
export function readFont(bytes: Uint8Array, input: Input): FontFacts | undefined {
  try {
    const table = nameTableOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    return table === undefined ? undefined : toFacts(namesIn(table));
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : "unknown";
    complain(input, "input/malformed", { parameters: { format: input.format, problem } });
    return undefined;
  }
}

function toFacts(names: ReadonlyMap<number, string>): FontFacts | undefined {
  const family = names.get(16) ?? names.get(1);
  if (family === undefined) return undefined;
  return {
    family,
    version: /(\d+\.\d+(?:\.\d+)*)/u.exec(names.get(5) ?? "")?.[1],
    copyright: names.get(0),
    manufacturer: names.get(8),
    vendorUrl: names.get(11),
    license: names.get(13),
    licenseUrl: names.get(14),
  };
}

const WINDOWS = 3;
const MACINTOSH = 1;
const US_ENGLISH = 0x409;

/** By number of the name: in English where it is there, else the first. */
function namesIn(table: Buffer): ReadonlyMap<number, string> {
  const count = Math.min(table.readUInt16BE(2), MAX_NAMES);
  const texts = table.readUInt16BE(4);
  const names = new Map<number, { readonly text: string; readonly rank: number }>();
  for (let at = 6; at < 6 + count * 12; at += 12) {
    const platform = table.readUInt16BE(at);
    const rank = rankOf(platform, table.readUInt16BE(at + 4));
    const id = table.readUInt16BE(at + 6);
    if (rank <= (names.get(id)?.rank ?? 0)) continue;
    const start = texts + table.readUInt16BE(at + 10);
    const bytes = table.subarray(start, start + table.readUInt16BE(at + 8));
    const text = decode(bytes, platform).slice(0, MAX_NAME_LENGTH).trim();
    if (text !== "") names.set(id, { text, rank });
  }
  return new Map([...names].map(([id, { text }]) => [id, text]));
}

function rankOf(platform: number, language: number): number {
  if (platform === WINDOWS) return language === US_ENGLISH ? 3 : 1;
  return platform === MACINTOSH && language !== 0 ? 1 : 2;
}

/** Macintosh names are nearly always ASCII; all other platforms write UTF-16. */
function decode(bytes: Buffer, platform: number): string {
  if (platform === MACINTOSH) return bytes.toString("latin1");
  const even = bytes.subarray(0, bytes.length - (bytes.length % 2));
  return Buffer.from(even).swap16().toString("utf16le");
}
