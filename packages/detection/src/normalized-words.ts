import { readSourceText } from "./bytes/source-text.ts";
import { Dictionary } from "./tokens/dictionary.ts";
import { TokenBuffer } from "./tokens/token-stream.ts";
import { Tokenizer } from "./tokens/tokenize.ts";

/** A dictionary that knows no word: only hashes and lengths are wanted here. */
const NO_WORDS = new Dictionary(new Int32Array(2));

const LINE_FEED = 0x0a;
/** Lengths are below it, so that hash and length make one key. */
const LENGTH_RANGE = 0x1_0000;

/** The words of a text without what varies between copies: case, accents, punctuation, comment signs, HTML tags. */
export interface NormalizedWords {
  /** One key a word; equal words have equal keys. */
  readonly keys: Float64Array;
  /** 1-based line of each word. */
  readonly lines: Uint32Array;
}

/** Splits bytes, in any encoding, into the words by which `digestNormalizedText` tells texts apart. */
export function normalizedWords(bytes: Uint8Array): NormalizedWords {
  const source = readSourceText(bytes);
  const tokens = new TokenBuffer();
  new Tokenizer(NO_WORDS).append(source.bytes, 0, source.bytes.length, tokens);
  const keys = new Float64Array(tokens.count);
  const lines = new Uint32Array(tokens.count);
  let line = 1;
  let at = 0;
  for (let token = 0; token < tokens.count; token += 1) {
    const start = tokens.starts[token] ?? 0;
    for (; at < start; at += 1) if (source.bytes[at] === LINE_FEED) line += 1;
    keys[token] = ((tokens.hashes[token] ?? 0) >>> 0) * LENGTH_RANGE + (tokens.lengths[token] ?? 0);
    lines[token] = line;
  }
  return { keys, lines };
}
