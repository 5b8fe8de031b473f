import { SEPARATOR } from "../tokens/separators.ts";
import type { TokenStream } from "../tokens/token-stream.ts";
import { TransitionTable } from "./transition-table.ts";

/** A phrase found in a token stream. */
export interface PhraseHit<Payload> {
  readonly payload: Payload;
  /** Index behind its last token. */
  readonly end: number;
}

/** Word sequences, looked up token by token; the longest phrase wins. */
export class PhraseTrie<Payload> {
  readonly #transitions = new TransitionTable();
  /** By node; the root is node 0. */
  readonly #payloads: (Payload | undefined)[] = [undefined];
  /** The node behind the root by word, or 0: most tokens open no phrase and are passed over with one look. */
  readonly #opened = new Int32Array(1 << 16);

  /** Adds a phrase by word ids; the first payload of a phrase stays. */
  add(words: readonly number[], payload: Payload): void {
    let node = 0;
    for (const word of words) {
      node = this.#transitions.add(node, word, this.#payloads.length);
      if (node === this.#payloads.length) this.#payloads.push(undefined);
    }
    this.#payloads[node] ??= payload;
    const [first] = words;
    if (first !== undefined) this.#opened[first] = this.#transitions.next(0, first);
  }

  /** The longest phrase that starts with the token `at`; a phrase never runs across an empty line. */
  longest(tokens: TokenStream, at: number): PhraseHit<Payload> | undefined {
    let node = at < tokens.count ? (this.#opened[tokens.words[at] ?? 0] ?? 0) : 0;
    let longest: Payload | undefined;
    let end = at;
    for (let token = at + 1; node !== 0; token += 1) {
      const payload = this.#payloads[node];
      if (payload !== undefined) {
        longest = payload;
        end = token;
      }
      if (token >= tokens.count || ((tokens.before[token] ?? 0) & BREAK) !== 0) break;
      node = this.#transitions.next(node, tokens.words[token] ?? 0);
    }
    return longest === undefined ? undefined : { payload: longest, end };
  }
}

const BREAK = SEPARATOR.BLANK_LINE | SEPARATOR.WINDOW;
