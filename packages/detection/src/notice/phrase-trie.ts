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
  /** 1 for every word that opens a phrase: most tokens are passed over with one look. */
  readonly #opens = new Uint8Array(1 << 16);

  /** Adds a phrase by word ids; the first payload of a phrase stays. */
  add(words: readonly number[], payload: Payload): void {
    let node = 0;
    for (const word of words) {
      node = this.#transitions.add(node, word, this.#payloads.length);
      if (node === this.#payloads.length) this.#payloads.push(undefined);
    }
    this.#payloads[node] ??= payload;
    const [first] = words;
    if (first !== undefined) this.#opens[first] = 1;
  }

  /** The longest phrase that starts with the token `at`; a phrase never runs across an empty line. */
  longest(tokens: TokenStream, at: number): PhraseHit<Payload> | undefined {
    if (this.#opens[tokens.words[at] ?? 0] !== 1) return undefined;
    let node = 0;
    let hit: PhraseHit<Payload> | undefined;
    for (let token = at; token < tokens.count; token += 1) {
      if (token > at && ((tokens.before[token] ?? 0) & BREAK) !== 0) break;
      node = this.#transitions.next(node, tokens.words[token] ?? 0);
      if (node === 0) break;
      const payload = this.#payloads[node];
      if (payload !== undefined) hit = { payload, end: token + 1 };
    }
    return hit;
  }
}

const BREAK = SEPARATOR.BLANK_LINE | SEPARATOR.WINDOW;
