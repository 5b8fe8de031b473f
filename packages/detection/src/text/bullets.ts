import { WORD_FLAG } from "../index/license-index.ts";
import { SEPARATOR } from "../tokens/separators.ts";
import type { TokenStream } from "../tokens/token-stream.ts";

/** The words that a text comparison looks at: a token stream without the numbering of its lists. */
export class WordRun {
  count = 0;
  /** Dictionary ids; a 0 stands between two windows of a file. */
  words: Uint16Array = new Uint16Array(4096);
  /** Index in the token stream of each word. */
  tokens: Uint32Array = new Uint32Array(4096);

  reserve(capacity: number): void {
    if (capacity <= this.words.length) return;
    this.words = new Uint16Array(capacity * 2);
    this.tokens = new Uint32Array(capacity * 2);
  }
}

/**
 * Drops `1.`, `a)`, `(iv)`: publishers number clauses as they like. Recognised by shape alone, wherever it
 * stands, so that a reflowed text loses the same words as the original.
 */
export function withoutBullets(
  stream: TokenStream,
  wordFlags: Uint8Array,
  into: WordRun = new WordRun(),
): WordRun {
  into.reserve(stream.count + 1);
  let count = 0;
  for (let token = 0; token < stream.count; token += 1) {
    const word = stream.words[token] ?? 0;
    if (((wordFlags[word] ?? 0) & WORD_FLAG.BULLET) !== 0 && isBullet(stream, token)) continue;
    into.words[count] = word;
    into.tokens[count] = token;
    count += 1;
  }
  into.count = count;
  return into;
}

const BREAKS = SEPARATOR.SPACE | SEPARATOR.NEWLINE | SEPARATOR.WINDOW;

function isBullet(stream: TokenStream, token: number): boolean {
  const before = stream.before[token] ?? 0;
  const after = stream.before[token + 1] ?? SEPARATOR.NEWLINE;
  if ((after & BREAKS) === 0) return false;
  if ((after & SEPARATOR.CLOSE) !== 0) return true;
  return (after & SEPARATOR.DOT) !== 0 && (before & BREAKS) !== 0;
}
