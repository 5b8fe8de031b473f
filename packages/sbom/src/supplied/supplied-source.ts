import { decodeText, sha256Hex } from "@lizenzlotse/model";

import { isRecord } from "./fields.ts";
import { type ParsedJson, parseJson } from "./parse-json.ts";

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
  #json: ParsedJson | undefined;

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

  /** The document in UTF-8, whatever it was stored in. */
  get utf8(): Uint8Array {
    return this.#parse().recoded ?? this.bytes;
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

  /** The first few thousand characters, for readers of formats that have no other mark. */
  get start(): string {
    return decodeText(this.bytes.subarray(0, START_LENGTH)).text;
  }

  #parse(): ParsedJson {
    this.#json ??= this.notation === "json" ? parseJson(this.bytes) : NOT_JSON;
    return this.#json;
  }
}

/** Long enough for an XML declaration, a licence header and the root element. */
const START_LENGTH = 16_384;

const NOT_JSON: ParsedJson = { value: undefined, problem: undefined };

function notationOf(bytes: Uint8Array): Notation {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03) return "zip";
  const start = decodeText(bytes.subarray(0, 1_024)).text.trimStart();
  if (start.startsWith("{") || start.startsWith("[")) return "json";
  return start.startsWith("<") ? "xml" : "text";
}
