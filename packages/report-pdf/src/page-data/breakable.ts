/** Shorter words fit into every column. */
const MAX_UNBROKEN = 16;

/** Hashes and the like give no place to break; they are broken every so many characters. */
const MAX_PIECE = 12;

const LONG_WORD = new RegExp(`\\S{${String(MAX_UNBROKEN + 1)},}`, "gu");

/** Paths, package URLs, versions and licence expressions are read in these steps. */
const STEPS = /[^/._@:+\-–#?&=%›]+[/._@:+\-–#?&=%›]*|[/._@:+\-–#?&=%›]+/gu;

/**
 * Text in pieces between which a line may break without a hyphen, for a hyphen would change what names and paths say.
 *
 * @example breakable("see src/generated/tables.ts") // ["see src/", "generated/", "tables.", "ts"]
 */
export function breakable(text: string): readonly string[] {
  const pieces: string[] = [];
  let rest = 0;
  for (const { 0: word, index } of text.matchAll(LONG_WORD)) {
    const [first = "", ...others] = piecesOf(word);
    pieces.push(text.slice(rest, index) + first, ...others);
    rest = index + word.length;
  }
  if (pieces.length === 0) return [text];
  const last = pieces.pop() ?? "";
  return [...pieces, last + text.slice(rest)];
}

function piecesOf(word: string): readonly string[] {
  return (word.match(STEPS) ?? []).flatMap((step) => (isWord(step) ? [step] : cut(step)));
}

/** Words of a language are hyphenated by the typesetter, if they are not of an absurd length. */
function isWord(step: string): boolean {
  return step.length <= MAX_PIECE || /^\p{L}{1,40}\P{L}*$/u.test(step);
}

function cut(step: string): readonly string[] {
  const characters = Array.from(step);
  const pieces: string[] = [];
  for (let start = 0; start < characters.length; start += MAX_PIECE) {
    pieces.push(characters.slice(start, start + MAX_PIECE).join(""));
  }
  return pieces;
}
