import type { XmlElement } from "../../supplied/parse-xml.ts";

/** Name space of every version, without the version. */
export const CYCLONEDX_NAMESPACE = "http://cyclonedx.org/schema/bom/";

/** A JSON object of any type. */
export type Json = Readonly<Record<string, unknown>>;

/** A type whose two forms differ by more than names. */
export interface SpecialShape {
  readonly read: (
    element: XmlElement,
    converter: Converter,
    pointer: string | undefined,
  ) => unknown;
  /** Writes the element with its content. */
  readonly write: (name: string, value: unknown, writer: XmlSink) => void;
}

/** What special shapes are read with. */
export interface Converter {
  /** @param pointer - of the value in the JSON form; `undefined` below what is not tracked. */
  convert(element: XmlElement, type: string, pointer: string | undefined): unknown;
  unknownChild(element: XmlElement): void;
}

/** What special shapes are written with. */
export interface XmlSink {
  /** A value of a type of the table, of a special shape, or a plain one. */
  member(name: string, type: string, value: unknown): void;
  /** A list with an element around it. */
  list(name: string, items: { readonly item: string; readonly type: string }, value: unknown): void;
  text(name: string, text: string, attributes: Json): void;
  /** @param content - writes the elements inside; absent for an empty element. */
  element(name: string, attributes: Json, content?: () => void): void;
}
