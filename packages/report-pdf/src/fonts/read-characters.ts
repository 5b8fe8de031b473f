/** Fonts have few tables and few maps; more would be a damaged file. */
const MAX_ENTRIES = 200;

/** Unicode has no more. */
const MAX_CODE_POINT = 0x10_ff_ff;

/**
 * The code points that a font has a shape for, from its table `cmap`.
 *
 * @param font - OpenType, from a package that we depend on.
 * @see OpenType specification, "cmap", formats 4 and 12
 */
export function readCharacters(font: Buffer): ReadonlySet<number> {
  const map = characterMapOf(font);
  const characters = new Set<number>();
  const maps = Math.min(map.readUInt16BE(2), MAX_ENTRIES);
  for (let index = 0; index < maps; index += 1) {
    for (const { first, last } of rangesOf(map.subarray(map.readUInt32BE(8 + 8 * index)))) {
      for (let codePoint = first; codePoint <= Math.min(last, MAX_CODE_POINT); codePoint += 1) {
        characters.add(codePoint);
      }
    }
  }
  return characters;
}

/** Code points from `first` to `last`, both included. */
interface CharacterRange {
  readonly first: number;
  readonly last: number;
}

function characterMapOf(font: Buffer): Buffer {
  const tables = Math.min(font.readUInt16BE(4), MAX_ENTRIES);
  for (let index = 0; index < tables; index += 1) {
    const entry = 12 + 16 * index;
    if (font.toString("latin1", entry, entry + 4) === "cmap") {
      const offset = font.readUInt32BE(entry + 8);
      return font.subarray(offset, offset + font.readUInt32BE(entry + 12));
    }
  }
  return NO_MAP;
}

/** A map without any subtable: such a font has nothing to show. */
const NO_MAP = Buffer.alloc(4);

function rangesOf(map: Buffer): readonly CharacterRange[] {
  switch (map.readUInt16BE(0)) {
    case 4:
      return segments(map);
    case 12:
      return groups(map);
    default:
      return [];
  }
}

/** Format 4: the ends of all segments, a word that is reserved, then their starts; the last one only ends the list. */
function segments(map: Buffer): readonly CharacterRange[] {
  const count = map.readUInt16BE(6) / 2;
  return Array.from({ length: count - 1 }, (_, index) => ({
    first: map.readUInt16BE(16 + 2 * count + 2 * index),
    last: map.readUInt16BE(14 + 2 * index),
  }));
}

/** Format 12: first and last code point of each group, and the shape of the first. */
function groups(map: Buffer): readonly CharacterRange[] {
  return Array.from({ length: map.readUInt32BE(12) }, (_, index) => ({
    first: map.readUInt32BE(16 + 12 * index),
    last: map.readUInt32BE(20 + 12 * index),
  }));
}
