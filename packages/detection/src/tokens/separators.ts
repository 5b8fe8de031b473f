/**
 * What stands between a token and the one before it, as a set of bits. No bit at all means that both belong
 * to one run of letters and digits, as in `GPLv2` (`gplv`, `2`).
 */
export const SEPARATOR = {
  SPACE: 1,
  NEWLINE: 2,
  BLANK_LINE: 4,
  DOT: 8,
  COMMA: 16,
  PLUS: 32,
  SLASH: 64,
  HYPHEN: 128,
  COLON: 256,
  OPEN: 512,
  CLOSE: 1024,
  QUOTE: 2048,
  SEMICOLON: 4096,
  MARKUP: 8192,
  OTHER: 16_384,
  /** The token before belongs to another window of the file. */
  WINDOW: 32_768,
} as const;

const { SPACE, NEWLINE, DOT, COMMA, PLUS, SLASH, HYPHEN, COLON } = SEPARATOR;
const { OPEN, CLOSE, QUOTE, SEMICOLON, MARKUP, OTHER } = SEPARATOR;

/** Marks in {@link FOLDED_BYTE} a byte that is not ASCII. */
export const NON_ASCII = 1;

/** Separator bits of each byte that is not part of a word. */
export const SEPARATOR_OF_BYTE: Uint16Array = separatorTable();

/**
 * Each byte as words see it: ASCII letters in lower case, digits as they are, {@link NON_ASCII} for bytes that
 * need {@link foldLetter}, 0 for everything else.
 */
export const FOLDED_BYTE: Uint8Array = foldTable();

function separatorTable(): Uint16Array {
  const table = new Uint16Array(256).fill(OTHER);
  const assign = (characters: string, bits: number): void => {
    for (const character of characters) table[character.charCodeAt(0)] = bits;
  };
  assign(" \t\f\v\u00a0", SPACE);
  assign("\n\r", NEWLINE);
  assign(".", DOT);
  assign(",", COMMA);
  assign("+", PLUS);
  assign("/|", SLASH);
  assign("-_", HYPHEN);
  assign(":=", COLON);
  assign("([{", OPEN);
  assign(")]}", CLOSE);
  assign("\"'`", QUOTE);
  assign(";", SEMICOLON);
  assign("<>", MARKUP);
  return table;
}

function foldTable(): Uint8Array {
  const table = new Uint8Array(256);
  for (let byte = 0x30; byte <= 0x39; byte += 1) table[byte] = byte;
  for (let byte = 0x41; byte <= 0x5a; byte += 1) table[byte] = byte + 0x20;
  for (let byte = 0x61; byte <= 0x7a; byte += 1) table[byte] = byte;
  table.fill(NON_ASCII, 0x80);
  return table;
}
