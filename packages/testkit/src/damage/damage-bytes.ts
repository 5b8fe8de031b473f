import type { Content } from "./content.ts";
import { pick, type Random } from "./random.ts";

/** Where most formats keep sizes, counts and addresses. */
const HEAD_BYTES = 512;

/** What breaks arithmetic: nothing, the largest of several kinds, and numbers just above a usual block. */
const NUMBERS = [0, 1, 0x7fff, 0xffff, 0x1000_0000, 0x7fff_ffff, 0xffff_ffff, 4097];

const BLOCKS = [64, 512, 4096];

/** Cuts the end off. */
export function truncate({ bytes }: Content, random: Random): Uint8Array {
  return bytes.subarray(0, random(bytes.length));
}

/** Turns single bits. */
export function flipBits({ bytes }: Content, random: Random): Uint8Array {
  return flipWithin(bytes, bytes.length, random);
}

/** Turns single bits of the head. */
export function flipHead({ bytes }: Content, random: Random): Uint8Array {
  return flipWithin(bytes, Math.min(bytes.length, HEAD_BYTES), random);
}

/** Writes another number over four bytes, in either order of bytes. */
export function swapNumber({ bytes }: Content, random: Random): Uint8Array {
  const damaged = Buffer.from(bytes);
  if (damaged.length < 4) return damaged;
  const within = random(2) === 0 ? Math.min(damaged.length, HEAD_BYTES) : damaged.length;
  const at = random(within - 3);
  const number = pick(NUMBERS, random);
  if (random(2) === 0) damaged.writeUInt32LE(number, at);
  else damaged.writeUInt32BE(number, at);
  return damaged;
}

/** Takes a block out, so that all behind it lies elsewhere. */
export function dropBlock({ bytes }: Content, random: Random): Uint8Array {
  const at = random(bytes.length);
  return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + pick(BLOCKS, random))]);
}

/** Writes nothing but zeros over a block. */
export function clearBlock({ bytes }: Content, random: Random): Uint8Array {
  const at = random(bytes.length);
  return Buffer.from(bytes).fill(0, at, Math.min(bytes.length, at + pick(BLOCKS, random)));
}

/** Writes a block of the file over another one: addresses then lead in circles. */
export function repeatBlock({ bytes }: Content, random: Random): Uint8Array {
  const from = random(bytes.length);
  return Buffer.from(bytes).copyWithin(random(bytes.length), from, from + pick(BLOCKS, random));
}

function flipWithin(bytes: Uint8Array, end: number, random: Random): Uint8Array {
  const damaged = Uint8Array.from(bytes);
  for (let count = 0; count < 5 && end > 0; count += 1) {
    const at = random(end);
    damaged[at] = (damaged[at] ?? 0) ^ (1 << random(8));
  }
  return damaged;
}
