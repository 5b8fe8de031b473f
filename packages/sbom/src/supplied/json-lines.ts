import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  endOfText,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
} from "./json-bytes.ts";
import { MAX_NESTING } from "./limits.ts";
import { type LineNode, LineTree } from "./line-tree.ts";

/**
 * Lines of the objects that problems and evidence point at: of the members of the named lists, at any depth up to
 * {@link MAX_NESTING}.
 *
 * `JSON.parse` gives no positions, and parsers that do take several times as long; this only follows brackets and
 * quotes. What is not tracked is passed over without looking at its members.
 *
 * @param bytes - UTF-8, known to be JSON.
 * @param keys - members whose value is tracked, and through which tracked members are reached; of ASCII letters.
 */
export function indexJsonLines(bytes: Uint8Array, keys: ReadonlySet<string>): LineTree {
  return new LineTree(new JsonLines(bytes, keys).read());
}

class JsonLines {
  readonly #bytes: Uint8Array;
  readonly #keys: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  #at = 0;
  #line = 1;

  constructor(bytes: Uint8Array, keys: ReadonlySet<string>) {
    this.#bytes = bytes;
    this.#keys = [...keys].map((name) => ({ name, bytes: new TextEncoder().encode(name) }));
  }

  read(): LineNode | undefined {
    // A byte order mark is no white space of JSON, and nothing that is looked for either.
    while (this.#at < this.#bytes.length && !isOpening(this.#bytes[this.#at])) this.#step();
    return this.#tracked(0);
  }

  /** The object or list that begins here, behind which the position is then; nothing for what is neither. */
  #tracked(depth: number): LineNode | undefined {
    const byte = this.#bytes[this.#at];
    if (!isOpening(byte)) {
      this.#pass();
      return undefined;
    }
    if (depth <= 2 * MAX_NESTING)
      return byte === OPEN_BRACE ? this.#object(depth) : this.#list(depth);
    const line = this.#line;
    this.#pass();
    return line;
  }

  #object(depth: number): LineNode {
    const line = this.#line;
    let inside: Map<string, LineNode> | undefined;
    this.#at += 1;
    while (this.#toNext() === QUOTE) {
      const key = this.#trackedKey();
      this.#pass();
      this.#toNext();
      if (key === undefined) {
        this.#pass();
        continue;
      }
      // Of a member that stands there twice the last counts, as for `JSON.parse`.
      inside?.delete(key);
      const node = this.#tracked(depth + 1);
      if (node !== undefined) (inside ??= new Map()).set(key, node);
    }
    this.#at += 1;
    return inside === undefined ? line : { line, inside };
  }

  #list(depth: number): LineNode {
    const line = this.#line;
    const inside: LineNode[] = [];
    this.#at += 1;
    while (this.#toNext() !== CLOSE_BRACKET && this.#at < this.#bytes.length) {
      const itemLine = this.#line;
      inside.push(this.#tracked(depth + 1) ?? itemLine);
    }
    this.#at += 1;
    return { line, inside };
  }

  /** Moves to the next byte that is no white space, comma or colon. */
  #toNext(): number | undefined {
    while (this.#at < this.#bytes.length && isBetween(this.#bytes[this.#at])) this.#step();
    return this.#bytes[this.#at];
  }

  #step(): void {
    if (this.#bytes[this.#at] === LINE_FEED) this.#line += 1;
    this.#at += 1;
  }

  /** The tracked key whose text begins here, without moving. */
  #trackedKey(): string | undefined {
    return this.#keys.find(({ bytes }) => this.#isText(bytes))?.name;
  }

  #isText(text: Uint8Array): boolean {
    const start = this.#at + 1;
    if (this.#bytes[start + text.length] !== QUOTE) return false;
    for (let index = 0; index < text.length; index += 1)
      if (this.#bytes[start + index] !== text[index]) return false;
    return true;
  }

  /** Moves behind the value that begins here, however deep it is. Most bytes of a document pass here. */
  #pass(): void {
    const bytes = this.#bytes;
    let at = this.#at;
    let depth = 0;
    do {
      const byte = bytes[at];
      if (byte === QUOTE) at = endOfText(bytes, at);
      else if (byte === LINE_FEED) this.#line += 1;
      else if (isOpening(byte)) depth += 1;
      else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) depth -= 1;
      else if (depth === 0) {
        this.#passWord();
        return;
      }
      at += 1;
    } while (depth > 0 && at < bytes.length);
    this.#at = at;
  }

  /** Moves behind a number, `true`, `false` or `null`. */
  #passWord(): void {
    while (this.#at < this.#bytes.length && !isEnd(this.#bytes[this.#at])) this.#at += 1;
  }
}

const LINE_FEED = 10;
const SPACE = 32;
function isOpening(byte: number | undefined): boolean {
  return byte === OPEN_BRACE || byte === OPEN_BRACKET;
}

function isBetween(byte = 0): boolean {
  return byte <= SPACE || byte === COMMA || byte === COLON;
}

function isEnd(byte = 0): boolean {
  return isBetween(byte) || byte === CLOSE_BRACKET || byte === CLOSE_BRACE;
}
