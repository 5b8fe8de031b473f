import { decodeText, sha256Hex } from "@lizenzlotse/model";

import { isRecord } from "./fields.ts";

/** How a document begins, which is enough to tell what may read it. */
export type Notation = "json" | "xml" | "text" | "zip";

/** A document as it was given, unpacked, with the views of it that readers need; each is made once. */
export class SuppliedSource {
  /** Name of the file, without its folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Of the bytes as given, still packed. */
  readonly sha256: string;
  readonly notation: Notation;
  #text: string | undefined;
  #json: { readonly value: unknown; readonly problem: SyntaxError | undefined } | undefined;

  /** @param unpacked - the same as `given` where nothing was packed. */
  constructor(name: string, given: Uint8Array, unpacked: Uint8Array) {
    this.name = name;
    this.bytes = unpacked;
    this.sha256 = sha256Hex(given);
    this.notation = notationOf(unpacked);
  }

  get text(): string {
    this.#text ??= decodeText(this.bytes).text;
    return this.#text;
  }

  /** The parsed document; `undefined` where it is no JSON. */
  get json(): unknown {
    return this.#parse().value;
  }

  /** Members of the top level; empty where it is no object. */
  get top(): Readonly<Record<string, unknown>> {
    return isRecord(this.json) ? this.json : {};
  }

  /** Why it is no JSON. */
  get jsonProblem(): SyntaxError | undefined {
    return this.#parse().problem;
  }

  /** The first characters, for readers of formats that have no other mark. */
  get start(): string {
    return this.text.slice(0, START_LENGTH);
  }

  #parse(): { readonly value: unknown; readonly problem: SyntaxError | undefined } {
    this.#json ??= this.notation === "json" ? parseJson(this.text) : NOT_JSON;
    return this.#json;
  }
}

/** Long enough for an XML declaration, a licence header and the root element. */
const START_LENGTH = 16_384;

const NOT_JSON = { value: undefined, problem: undefined };

function parseJson(text: string): {
  readonly value: unknown;
  readonly problem: SyntaxError | undefined;
} {
  try {
    return { value: JSON.parse(text) as unknown, problem: undefined };
  } catch (cause) {
    return { value: undefined, problem: cause as SyntaxError };
  }
}

function notationOf(bytes: Uint8Array): Notation {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03) return "zip";
  const start = decodeText(bytes.subarray(0, 1_024)).text.trimStart();
  if (start.startsWith("{") || start.startsWith("[")) return "json";
  return start.startsWith("<") ? "xml" : "text";
}
