import { SaxesParser } from "saxes";

import { complain, type Input } from "./input.ts";
import { MAX_NESTING } from "./limits.ts";
import { LATIN1_ENTITIES } from "./latin1-entities.ts";

/** An element with its text, attributes and children; comments are not kept. */
export interface XmlElement {
  /** Without a namespace prefix. */
  readonly name: string;
  readonly line: number;
  /** Trimmed; only what stands directly in the element. */
  readonly text: string;
  /** By name, as written; empty for most. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/** Most elements that are read from one file; the largest POMs on Maven Central have about 30,000. */
const MAX_ELEMENTS = 200_000;

/** The parser would take all that follows for the name of an entity. */
const BARE_AMPERSAND = /&(?!#?\w{1,40};)/gu;

interface OpenElement {
  readonly name: string;
  readonly line: number;
  readonly children: XmlElement[];
  attributes: Map<string, string> | undefined;
  text: string;
}

/**
 * Reads XML into a light tree. Document types are not processed: an entity that XML or HTML 4 (Latin 1) does not
 * define stays as it is written, so there is nothing to expand and nothing to fetch.
 *
 * After an error reading goes on as far as possible, so that one bad line does not lose the file; an ampersand that
 * begins no entity is taken for itself.
 *
 * @param skipped - names of elements whose content is of no interest.
 * @returns the root element, or `undefined` where there is none. The first error is `input/malformed`; too deep or
 *   too many elements are `input/limit`, and reading stops there.
 */
export function readXmlTree(
  text: string,
  input: Input,
  skipped: ReadonlySet<string>,
): XmlElement | undefined {
  const builder = new TreeBuilder(input, skipped);
  const parser = new SaxesParser({ xmlns: false, position: true });
  // Has no prototype: `&constructor;` must not find Object.prototype.
  parser.ENTITIES = LATIN1_ENTITIES;
  parser.on("opentagstart", ({ name }) => {
    builder.open(name, parser.line);
  });
  parser.on("attribute", ({ name, value }) => {
    builder.attribute(name, value);
  });
  parser.on("closetag", () => {
    builder.close();
  });
  parser.on("text", (part) => {
    builder.add(part);
  });
  parser.on("cdata", (part) => {
    builder.add(part);
  });
  parser.on("error", ({ message }) => {
    builder.fail(message, parser.line);
  });
  parser.write(text.replace(BARE_AMPERSAND, "&amp;")).close();
  return builder.finish();
}

class TreeBuilder {
  readonly #input: Input;
  readonly #skipped: ReadonlySet<string>;
  readonly #open: OpenElement[] = [];
  #root: XmlElement | undefined;
  #elements = 0;
  /** How many open elements lie inside a skipped one, counting it. */
  #skippedDepth = 0;
  #failed = false;
  #stopped = false;

  constructor(input: Input, skipped: ReadonlySet<string>) {
    this.#input = input;
    this.#skipped = skipped;
  }

  open(qualifiedName: string, line: number): void {
    if (this.#stopped) return;
    const name = qualifiedName.slice(qualifiedName.indexOf(":") + 1);
    this.#elements += 1;
    if (this.#elements > MAX_ELEMENTS) {
      this.#stop(`${String(MAX_ELEMENTS)} elements`, line);
    } else if (this.#open.length + this.#skippedDepth >= MAX_NESTING) {
      this.#stop(`${String(MAX_NESTING)} nested levels`, line);
    } else if (this.#skippedDepth > 0 || this.#skipped.has(name)) {
      this.#skippedDepth += 1;
    } else {
      this.#open.push({ name, line, children: [], attributes: undefined, text: "" });
    }
  }

  attribute(name: string, value: string): void {
    const innermost = this.#open.at(-1);
    if (innermost === undefined || this.#skippedDepth > 0 || this.#stopped) return;
    (innermost.attributes ??= new Map()).set(name, value);
  }

  close(): void {
    if (this.#stopped) return;
    if (this.#skippedDepth > 0) {
      this.#skippedDepth -= 1;
      return;
    }
    this.#closeInnermost();
  }

  add(part: string): void {
    const innermost = this.#open.at(-1);
    if (innermost !== undefined && this.#skippedDepth === 0 && !this.#stopped) {
      innermost.text += part;
    }
  }

  fail(message: string, line: number): void {
    if (this.#failed) return;
    this.#failed = true;
    const problem = message.replace(/^\d+:\d+: /u, "");
    complain(this.#input, "input/malformed", { line, parameters: { format: "XML", problem } });
  }

  finish(): XmlElement | undefined {
    while (this.#open.length > 0) this.#closeInnermost();
    return this.#root;
  }

  #stop(limit: string, line: number): void {
    this.#stopped = true;
    complain(this.#input, "input/limit", { line, parameters: { limit } });
  }

  #closeInnermost(): void {
    const element = this.#open.pop();
    if (element === undefined) return;
    const closed: XmlElement = {
      ...element,
      attributes: element.attributes ?? NO_ATTRIBUTES,
      text: element.text.trim(),
    };
    const parent = this.#open.at(-1);
    if (parent === undefined) this.#root ??= closed;
    else parent.children.push(closed);
  }
}
