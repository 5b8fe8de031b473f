import { SaxesParser, type SaxesTagPlain } from "saxes";

import { UnreadableWorkbook } from "./open-parts.ts";

/** Deepest nesting of elements; sheets have about six. */
const MAX_PART_NESTING = 100;

/** Told of one element after the other; names come without their prefix. */
export interface XmlListener {
  /** @param attributes - by name as written; a part is our own notion of a name space. */
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/**
 * Reads a part without keeping its tree: a sheet of a million cells has ten million elements.
 *
 * @throws {UnreadableWorkbook} for broken XML and for document type declarations, which no workbook has.
 */
export function streamXml(part: string, listener: XmlListener): void {
  const parser = new SaxesParser();
  let depth = 0;
  parser.on("error", ({ message }) => {
    throw new UnreadableWorkbook(message);
  });
  parser.on("doctype", () => {
    throw new UnreadableWorkbook("document type declarations are not read");
  });
  parser.on("opentag", ({ name, attributes }: SaxesTagPlain) => {
    depth += 1;
    if (depth > MAX_PART_NESTING)
      throw new UnreadableWorkbook(`${String(MAX_PART_NESTING)} nested levels`);
    listener.open?.(localName(name), attributes);
  });
  parser.on("text", (text) => listener.text?.(text));
  parser.on("cdata", (text) => listener.text?.(text));
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    listener.close?.(localName(name));
  });
  parser.write(part).close();
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
