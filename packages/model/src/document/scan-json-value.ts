/** Deepest nesting of a document's values; our own reach seven. JSON beyond it is an attack or a mistake. */
export const MAX_VALUE_DEPTH = 32;

const QUOTE = 0x22;
const COMMA = 0x2c;
const OPEN_BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

/** Blank, tab, line feed, carriage return: all that JSON calls white space. */
export function isJsonSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

/**
 * Finds where one JSON value ends, over any number of chunks. It only counts brackets and minds strings: whether the
 * value is well-formed is for `JSON.parse` to say.
 */
export class JsonValueScanner {
  #depth = 0;
  #inString = false;
  #escaped = false;
  /** Set by the value's first byte: a number or word ends before the next delimiter, all others with their last byte. */
  #bare: boolean | undefined;

  /**
   * Reads on in a chunk.
   *
   * @returns the index behind the value's last byte; `undefined` where the chunk ends first; `too-deep` beyond
   *   {@link MAX_VALUE_DEPTH}.
   */
  scan(chunk: Uint8Array, from: number): number | "too-deep" | undefined {
    this.#bare ??= ![QUOTE, OPEN_BRACE, OPEN_BRACKET].includes(chunk[from] ?? 0);
    return this.#bare ? endOfBareWord(chunk, from) : this.#scanDelimited(chunk, from);
  }

  #scanDelimited(chunk: Uint8Array, from: number): number | "too-deep" | undefined {
    let index = from;
    while (index < chunk.length) {
      if (this.#inString) {
        index = this.#scanString(chunk, index);
      } else {
        const byte = chunk[index] ?? 0;
        index += 1;
        this.#inString = byte === QUOTE;
        this.#depth += depthChange(byte);
      }
      if (this.#depth > MAX_VALUE_DEPTH) return "too-deep";
      if (this.#depth <= 0 && !this.#inString) return index;
    }
    return undefined;
  }

  /** Reads to behind the closing quote, or to the end of the chunk. Most bytes of a document pass here. */
  #scanString(chunk: Uint8Array, from: number): number {
    let escaped = this.#escaped;
    let index = from;
    for (; index < chunk.length; index += 1) {
      const byte = chunk[index];
      if (escaped) escaped = false;
      else if (byte === BACKSLASH) escaped = true;
      else if (byte === QUOTE) {
        this.#inString = false;
        index += 1;
        break;
      }
    }
    this.#escaped = escaped;
    return index;
  }
}

function depthChange(byte: number): -1 | 0 | 1 {
  if (byte === OPEN_BRACE || byte === OPEN_BRACKET) return 1;
  return byte === CLOSE_BRACE || byte === CLOSE_BRACKET ? -1 : 0;
}

function endOfBareWord(chunk: Uint8Array, from: number): number | undefined {
  for (let index = from; index < chunk.length; index += 1) {
    const byte = chunk[index] ?? 0;
    if (isJsonSpace(byte) || byte === COMMA || byte === CLOSE_BRACKET || byte === CLOSE_BRACE)
      return index;
  }
  return undefined;
}
