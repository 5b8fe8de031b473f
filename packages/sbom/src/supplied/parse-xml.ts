import { SaxesParser } from "saxes";

/** One element; text and child elements apart, for the documents that are read here never mix the two. */
export interface XmlElement {
  readonly name: string;
  readonly namespace: string;
  /** By local name; attributes with a prefix are somebody's extension and left out. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  text: string;
  /** 1-based. */
  readonly line: number;
}

/** Why a document was not read to its end. */
export interface XmlFault {
  readonly line: number;
  readonly problem: string;
}

/** Deepest nesting of elements. */
const MAX_XML_NESTING = 400;

/**
 * Parses XML into elements. Entities beyond the five of XML itself do not exist here and document type declarations end
 * the reading, so nothing can be expanded or fetched.
 *
 * @returns the root as far as it was read, and what ended the reading early.
 */
export function parseXml(text: string): {
  readonly root: XmlElement | undefined;
  readonly fault: XmlFault | undefined;
} {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  const stop = (problem: string): never => {
    throw new Stop({ line: parser.line, problem });
  };
  parser.on("error", (error) => stop(error.message.replace(/^\d+:\d+: /u, "")));
  parser.on("doctype", () => stop("document type declarations are not read"));
  parser.on("opentag", (tag) => {
    if (open.length >= MAX_XML_NESTING) stop(`${String(MAX_XML_NESTING)} nested levels`);
    const attributes = Object.values(tag.attributes)
      .filter(({ prefix }) => prefix === "")
      .map(({ local, value }): [string, string] => [local, value]);
    const element: XmlElement = {
      name: tag.local,
      namespace: tag.uri,
      attributes: new Map(attributes),
      children: [],
      text: "",
      line: parser.line,
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  const addText = (piece: string): void => {
    const element = open.at(-1);
    if (element !== undefined) element.text += piece;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => void open.pop());
  try {
    parser.write(text).close();
    return { root, fault: undefined };
  } catch (cause) {
    if (!(cause instanceof Stop)) throw cause;
    return { root, fault: cause.fault };
  }
}

/** Ends the parsing; the parser has no other way to be stopped. */
class Stop extends Error {
  override readonly name = "Stop";
  readonly fault: XmlFault;

  constructor(fault: XmlFault) {
    super(fault.problem);
    this.fault = fault;
  }
}
