import { LotseError } from "../error/lotse-error.ts";
import { PendingValue } from "./pending-value.ts";
import { isJsonSpace } from "./scan-json-value.ts";

/** Longest element of a part, 32 MiB: thousands of times what a component or a file's findings take. */
export const MAX_ELEMENT_BYTES = 33_554_432;
/** All keys and fields of the head together, 16 MiB. */
export const MAX_HEAD_BYTES = 16_777_216;
/** Elements of one part: fifty times the largest tree that the tool is built for. */
const MAX_PART_ELEMENTS = 50_000_000;

/** What a document is made of, in the order of its bytes. */
export type DocumentPiece =
  | { readonly kind: "field"; readonly key: string; readonly bytes: Uint8Array }
  | { readonly kind: "part"; readonly key: string }
  | {
      readonly kind: "element";
      readonly key: string;
      readonly index: number;
      readonly bytes: Uint8Array;
    };

type State = keyof typeof PUNCTUATION;

/** What a punctuation mark leads to; any other byte begins a value where {@link AFTER_VALUE} allows one. */
const PUNCTUATION = {
  document: { "{": "first-key" },
  "first-key": { "}": "end" },
  key: {},
  colon: { ":": "field" },
  field: {},
  part: { "[": "first-element" },
  "first-element": { "]": "after-field" },
  element: {},
  "after-element": { ",": "element", "]": "after-field" },
  "after-field": { ",": "key", "}": "end" },
  end: {},
} as const satisfies Record<string, Readonly<Record<string, string>>>;

const AFTER_VALUE: Readonly<Partial<Record<State, State>>> = {
  "first-key": "colon",
  key: "colon",
  field: "after-field",
  "first-element": "after-element",
  element: "after-element",
};

/**
 * Takes one JSON object apart without holding it: fields whole, lists named as parts element by element. Accepts any
 * formatting and order of keys. Bytes of values are handed on unread, so they may still be malformed.
 */
export class DocumentSplitter {
  readonly #isPart: (key: string) => boolean;
  readonly #seenKeys = new Set<string>();
  #state: State = "document";
  #key = "";
  #elements = 0;
  #headBytes = 0;
  #offset = 0;
  #value: PendingValue | undefined;

  /** @param isPart - whether a key's list is wanted element by element. */
  constructor(isPart: (key: string) => boolean) {
    this.#isPart = isPart;
  }

  /**
   * Reads on.
   *
   * @throws {LotseError} `DOCUMENT_INVALID` where the bytes are no JSON object or a limit is passed.
   */
  *push(chunk: Uint8Array): Generator<DocumentPiece> {
    let index = this.#offset === 0 ? lengthOfByteOrderMark(chunk) : 0;
    const base = this.#offset;
    while (index < chunk.length) {
      this.#offset = base + index;
      if (this.#value === undefined) {
        const before = this.#state;
        if (this.#readStructure(chunk[index] ?? 0)) index += 1;
        if (before === "part" && this.#state !== before) yield { kind: "part", key: this.#key };
      } else {
        index = this.#value.read(chunk, index);
        this.#checkLimits(this.#value);
        const piece = this.#value.complete ? this.#takeValue(this.#value) : undefined;
        if (piece !== undefined) yield piece;
      }
    }
    this.#offset = base + chunk.length;
  }

  /** @throws {LotseError} `DOCUMENT_INVALID` where the document is not whole. */
  finish(): void {
    if (this.#state !== "end") throw this.#invalid("the document ends in the middle");
  }

  /** @returns whether the byte was read; if not, it is the first of a value. */
  #readStructure(byte: number): boolean {
    if (isJsonSpace(byte) || this.#readPunctuation(String.fromCharCode(byte))) return true;
    this.#value = this.#beginValue();
    return false;
  }

  #readPunctuation(mark: string): boolean {
    const transitions: Readonly<Record<string, State>> = PUNCTUATION[this.#state];
    const next = Object.hasOwn(transitions, mark) ? transitions[mark] : undefined;
    if (next === undefined) return false;
    this.#state = next === "field" && this.#isPart(this.#key) ? "part" : next;
    return true;
  }

  #beginValue(): PendingValue {
    if (AFTER_VALUE[this.#state] !== undefined) return new PendingValue();
    const marks = Object.keys(PUNCTUATION[this.#state]).join(" or ");
    throw this.#invalid(marks === "" ? "nothing may follow the document" : `expected ${marks}`);
  }

  #checkLimits(value: PendingValue): void {
    if (value.tooDeep) throw this.#invalid("values are nested too deeply");
    const isElement = this.#state === "first-element" || this.#state === "element";
    const limitBytes = isElement ? MAX_ELEMENT_BYTES : MAX_HEAD_BYTES - this.#headBytes;
    if (value.sizeBytes > limitBytes) {
      throw this.#invalid(isElement ? "an element is too large" : "the head is too large");
    }
  }

  #takeValue(value: PendingValue): DocumentPiece | undefined {
    const bytes = value.take();
    if (bytes.length === 0) throw this.#invalid("a value is missing");
    const state = this.#state;
    this.#value = undefined;
    this.#state = AFTER_VALUE[state] ?? state;
    if (state === "element" || state === "first-element") return this.#takeElement(bytes, state);
    this.#headBytes += bytes.length;
    if (state === "field") return { kind: "field", key: this.#key, bytes };
    this.#key = this.#readKey(bytes);
    return undefined;
  }

  #takeElement(bytes: Uint8Array, state: "element" | "first-element"): DocumentPiece {
    const index = state === "first-element" ? 0 : this.#elements;
    if (index >= MAX_PART_ELEMENTS) throw this.#invalid("a list is too long");
    this.#elements = index + 1;
    return { kind: "element", key: this.#key, index, bytes };
  }

  #readKey(bytes: Uint8Array): string {
    const key = parseKey(bytes);
    if (key === undefined) throw this.#invalid("expected a key");
    if (this.#seenKeys.has(key)) throw this.#invalid("a key stands twice");
    this.#seenKeys.add(key);
    return key;
  }

  #invalid(problem: string): LotseError {
    return new LotseError("DOCUMENT_INVALID", `byte ${String(this.#offset)}: ${problem}`);
  }
}

function parseKey(bytes: Uint8Array): string | undefined {
  try {
    const key: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return typeof key === "string" ? key : undefined;
  } catch {
    return undefined;
  }
}

/** RFC 8259 lets readers ignore a byte order mark; editors on Windows write one. */
function lengthOfByteOrderMark(chunk: Uint8Array): number {
  return chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? 3 : 0;
}
