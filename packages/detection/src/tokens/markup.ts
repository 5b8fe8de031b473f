/** Longest stretch that is skipped as one HTML tag; beyond, a `<` is just a sign. */
const MAX_TAG_BYTES = 256;
const MAX_ENTITY_LETTERS = 8;

const LESS_THAN = 0x3c;
const GREATER_THAN = 0x3e;
const SLASH = 0x2f;
const SEMICOLON = 0x3b;
const HASH_SIGN = 0x23;
const LETTERS_AFTER_BACKSLASH = new Set([0x6e, 0x72, 0x74]); // n r t

/** Tags that structure a page of text. Placeholders such as `<year>` and addresses are words. */
const TAGS: ReadonlySet<string> = new Set(
  (
    "abbr address article b big blockquote body br center cite code dd div dl dt em figure font footer " +
    "h1 h2 h3 h4 h5 h6 head header hr html i img li link main meta nav ol p para pre section small span strong " +
    "sub sup table tbody td th thead tr tt u ul var"
  ).split(" "),
);

/** Offset behind the HTML tag that starts at `at` (a `<`), or `at` if none does. */
export function skipTag(bytes: Uint8Array, at: number, to: number): number {
  const closing = bytes[at + 1] === SLASH;
  let end = at + (closing ? 2 : 1);
  let name = "";
  while (end < to && name.length <= 10 && isWordByte(bytes[end] ?? 0)) {
    name += String.fromCharCode(bytes[end] ?? 0);
    end += 1;
  }
  // The address of a link is worth reading: only `<a` and the attribute's name go.
  if (closing && name.toLowerCase() === "a") return bytes[end] === GREATER_THAN ? end + 1 : at;
  if (!TAGS.has(name.toLowerCase())) return at;
  const limit = Math.min(to, at + MAX_TAG_BYTES);
  while (end < limit && bytes[end] !== GREATER_THAN && bytes[end] !== LESS_THAN) end += 1;
  return bytes[end] === GREATER_THAN ? end + 1 : at;
}

/** Offset behind the character reference (`&nbsp;`, `&#8220;`) that starts at `at` (a `&`), or `at`. */
export function skipEntity(bytes: Uint8Array, at: number, to: number): number {
  const limit = Math.min(to, at + 2 + MAX_ENTITY_LETTERS);
  let end = at + 1;
  if (bytes[end] === HASH_SIGN) end += 1;
  while (end < limit && isWordByte(bytes[end] ?? 0)) end += 1;
  return end < limit && end > at + 1 && bytes[end] === SEMICOLON ? end + 1 : at;
}

/** Offset behind an escape such as `\n` in a string literal (`at` is the backslash), or `at`. */
export function skipEscape(bytes: Uint8Array, at: number): number {
  return LETTERS_AFTER_BACKSLASH.has(bytes[at + 1] ?? 0) ? at + 2 : at;
}

function isWordByte(byte: number): boolean {
  const lower = byte | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || (byte >= 0x30 && byte <= 0x39);
}
