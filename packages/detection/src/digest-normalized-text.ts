import { createHash } from "node:crypto";
import { readSourceText } from "./bytes/source-text.ts";
import { Dictionary } from "./tokens/dictionary.ts";
import { TokenBuffer } from "./tokens/token-stream.ts";
import { Tokenizer } from "./tokens/tokenize.ts";

/** A dictionary that knows no word: only hashes and lengths are wanted here. */
const NO_WORDS = new Dictionary(new Int32Array(2));

/**
 * Identifies a text by its words alone: case, accents, punctuation, line breaks, comment signs and HTML tags
 * do not count. Two copies of a licence in different wrapping have the same digest.
 *
 * @returns SHA-256 over the folded words, lower-case hex.
 */
export function digestNormalizedText(bytes: Uint8Array): string {
  const source = readSourceText(bytes);
  const tokens = new TokenBuffer();
  new Tokenizer(NO_WORDS).append(source.bytes, 0, source.bytes.length, tokens);
  const words = new Int32Array(tokens.count * 2);
  for (let token = 0; token < tokens.count; token += 1) {
    words[2 * token] = tokens.hashes[token] ?? 0;
    words[2 * token + 1] = tokens.lengths[token] ?? 0;
  }
  return createHash("sha256").update(Buffer.from(words.buffer)).digest("hex");
}
