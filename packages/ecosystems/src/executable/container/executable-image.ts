import { DamagedContent } from "../../shared/damaged-content.ts";

/** A named piece of a program file. */
export interface ImageSection {
  readonly name: string;
  readonly start: number;
  readonly length: number;
  /** Where it lies in memory when the program runs; 0 where it does not. */
  readonly address: number;
}

/** How a program file is laid out. */
export interface ExecutableImage {
  readonly sections: readonly ImageSection[];
  /** What is mapped into memory, for following addresses. */
  readonly segments: readonly ImageSection[];
  /** Sections in which Go's build information may lie without a section of its own. */
  readonly dataSections: readonly ImageSection[];
}

/** Reads a piece of a file; fewer bytes where it ends before. */
export type ReadBytes = (start: number, length: number) => Promise<Buffer>;

/** Most sections or segments of a program; the largest real ones have some hundreds. */
export const MAX_SECTIONS = 20_000;

/** Numbers of 64 bits as they stand in headers; what JavaScript cannot count is no place in a file. */
export function readNumber(bytes: Buffer, at: number, order: "little" | "big"): number {
  const value = order === "little" ? bytes.readBigUInt64LE(at) : bytes.readBigUInt64BE(at);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new DamagedContent("an address out of bounds");
  return Number(value);
}

/** The text up to the first zero byte. */
export function zeroEnded(bytes: Buffer): string {
  const end = bytes.indexOf(0);
  return bytes.subarray(0, end === -1 ? undefined : end).toString("latin1");
}
