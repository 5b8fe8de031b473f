import { SEPARATOR } from "../tokens/separators.ts";
import type { TokenStream } from "../tokens/token-stream.ts";
import { TransitionTable } from "./transition-table.ts";

/** A phrase found in a token stream. */
export interface PhraseHit<Payload> {
  readonly payload: Payload;
  /** Index behind its last token. */
  readonly end: number;
}

/** Phrases ready for look-up, as they lie in the index file. The root is node 0. */
export interface TrieTables {
  /** The node behind the root by word, or 0: most words of a file open no phrase and are passed over with one look. */
  readonly opened: Uint16Array;
  /** See {@link TransitionTable}. */
  readonly transitions: Int32Array;
  /** Number of the payload of the phrase that ends at a node, counted from 1; 0 where none does. */
  readonly payloads: Uint16Array;
}

/** Word sequences, looked up token by token; the longest phrase wins. */
export class PhraseTrie<Payload> {
  readonly #opened: Uint16Array;
  readonly #transitions: TransitionTable;
  readonly #numbers: Uint16Array;
  readonly #payloads: readonly Payload[];

  /** @param payloads - what the numbers in the tables stand for. */
  constructor(tables: TrieTables, payloads: readonly Payload[]) {
    this.#opened = tables.opened;
    this.#transitions = new TransitionTable(tables.transitions);
    this.#numbers = tables.payloads;
    this.#payloads = payloads;
  }

  /** The longest phrase that starts with the token `at`; a phrase never runs across an empty line. */
  longest(tokens: TokenStream, at: number): PhraseHit<Payload> | undefined {
    let node = at < tokens.count ? (this.#opened[tokens.words[at] ?? 0] ?? 0) : 0;
    let longest = 0;
    let end = at;
    for (let token = at + 1; node !== 0; token += 1) {
      const number = this.#numbers[node] ?? 0;
      if (number !== 0) {
        longest = number;
        end = token;
      }
      if (token >= tokens.count || ((tokens.before[token] ?? 0) & BREAK) !== 0) break;
      node = this.#transitions.next(node, tokens.words[token] ?? 0);
    }
    const payload = longest === 0 ? undefined : this.#payloads[longest - 1];
    return payload === undefined ? undefined : { payload, end };
  }
}

const BREAK = SEPARATOR.BLANK_LINE | SEPARATOR.WINDOW;
