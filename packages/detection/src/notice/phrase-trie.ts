import { SEPARATOR } from "../tokens/separators.ts";
import type { TokenStream } from "../tokens/token-stream.ts";

interface TrieNode<Payload> {
  readonly next: Map<number, TrieNode<Payload>>;
  payload: Payload | undefined;
}

/** A phrase found in a token stream. */
export interface PhraseHit<Payload> {
  readonly payload: Payload;
  /** Index behind its last token. */
  readonly end: number;
}

/** Word sequences, looked up token by token; the longest phrase wins. */
export class PhraseTrie<Payload> {
  readonly #root: TrieNode<Payload> = newNode();
  /** 1 for every word that opens a phrase: most tokens are passed over with one look. */
  readonly #opens = new Uint8Array(1 << 16);

  /** Adds a phrase by word ids; the first payload of a phrase stays. */
  add(words: readonly number[], payload: Payload): void {
    let node = this.#root;
    for (const word of words) {
      let next = node.next.get(word);
      if (next === undefined) {
        next = newNode();
        node.next.set(word, next);
      }
      node = next;
    }
    node.payload ??= payload;
    const [first] = words;
    if (first !== undefined) this.#opens[first] = 1;
  }

  /** The longest phrase that starts with the token `at`; a phrase never runs across an empty line. */
  longest(tokens: TokenStream, at: number): PhraseHit<Payload> | undefined {
    if (this.#opens[tokens.words[at] ?? 0] !== 1) return undefined;
    let node: TrieNode<Payload> | undefined = this.#root;
    let hit: PhraseHit<Payload> | undefined;
    for (let token = at; token < tokens.count; token += 1) {
      if (token > at && ((tokens.before[token] ?? 0) & BREAK) !== 0) break;
      node = node.next.get(tokens.words[token] ?? 0);
      if (node === undefined) break;
      if (node.payload !== undefined) hit = { payload: node.payload, end: token + 1 };
    }
    return hit;
  }
}

const BREAK = SEPARATOR.BLANK_LINE | SEPARATOR.WINDOW;

function newNode<Payload>(): TrieNode<Payload> {
  return { next: new Map(), payload: undefined };
}
