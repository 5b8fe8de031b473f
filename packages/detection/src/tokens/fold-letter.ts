/** A character outside ASCII as words see it; `letter` 0 means that it separates words. */
export interface FoldedLetter {
  letter: number;
  /** Bytes that the character takes, at least 1. */
  width: number;
  /** Set for scripts without spaces: each character is a word of its own. */
  alone: boolean;
}

const LATIN_START = 0xc0;
const LATIN_END = 0x17f;
const GREEK_START = 0x370;
const PUNCTUATION_START = 0x2000;
const IDEOGRAPHS_START = 0x2e80;
const IDEOGRAPHS_PUNCTUATION = [0x3000, 0x303f] as const;
const FULL_WIDTH_START = 0xff00;

const BASE_LETTERS = baseLetters();

/**
 * Reads the character that starts at `at` and writes it into `into`. Letters of the Latin script lose their
 * accents and their case, so that `É` in UTF-8, `é` in Latin-1 and `e` are one. A byte that starts no valid
 * UTF-8 sequence is taken as Latin-1.
 */
export function foldLetter(bytes: Uint8Array, at: number, into: FoldedLetter): void {
  const code = decodeUtf8(bytes, at, into);
  into.alone = false;
  if (code < LATIN_START) into.letter = 0;
  else if (code <= LATIN_END) into.letter = BASE_LETTERS[code - LATIN_START] ?? 0;
  else if (code < GREEK_START) into.letter = 0;
  else if (code < PUNCTUATION_START) into.letter = lowerCaseLetter(code);
  else foldBeyondPunctuation(code, into);
}

function foldBeyondPunctuation(code: number, into: FoldedLetter): void {
  const separates =
    code < IDEOGRAPHS_START ||
    code >= FULL_WIDTH_START ||
    (code >= IDEOGRAPHS_PUNCTUATION[0] && code <= IDEOGRAPHS_PUNCTUATION[1]);
  into.letter = separates ? 0 : code;
  into.alone = !separates;
}

/** Greek and Cyrillic capitals lie a fixed distance before their small letters. */
function lowerCaseLetter(code: number): number {
  if (code >= 0x391 && code <= 0x3a9) return code + 0x20;
  if (code >= 0x410 && code <= 0x42f) return code + 0x20;
  return code >= 0x400 && code <= 0x40f ? code + 0x50 : code;
}

function decodeUtf8(bytes: Uint8Array, at: number, into: FoldedLetter): number {
  const first = bytes[at] ?? 0;
  const second = bytes[at + 1] ?? 0;
  const third = bytes[at + 2] ?? 0;
  if (first >= 0xc2 && first < 0xe0 && isContinuation(second)) {
    into.width = 2;
    return ((first & 0x1f) << 6) | (second & 0x3f);
  }
  if (first >= 0xe0 && first < 0xf0 && isContinuation(second) && isContinuation(third)) {
    into.width = 3;
    return ((first & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f);
  }
  into.width = 1;
  return first;
}

function isContinuation(byte: number): boolean {
  return (byte & 0xc0) === 0x80;
}

/** Lower-case base letter of U+00C0 to U+017F, by Unicode's own decomposition; the rest is spelled out. */
function baseLetters(): Uint8Array {
  const undecomposed: Readonly<Record<string, string>> = {
    æ: "a",
    ð: "d",
    ø: "o",
    þ: "t",
    ß: "s",
    đ: "d",
    ħ: "h",
    ı: "i",
    ĸ: "k",
    ł: "l",
    ŋ: "n",
    œ: "o",
    ŧ: "t",
  };
  const table = new Uint8Array(LATIN_END - LATIN_START + 1);
  for (let code = LATIN_START; code <= LATIN_END; code += 1) {
    const letter = String.fromCharCode(code).toLowerCase();
    const base = (undecomposed[letter] ?? letter.normalize("NFD")).charCodeAt(0);
    table[code - LATIN_START] = base >= 0x61 && base <= 0x7a ? base : 0;
  }
  return table;
}
