import { escapeHiddenInJson } from "../text/hidden-in-json.ts";
import { inKeyOrder, type KeyOrder } from "./key-order.ts";

/** UTF-16 units gathered before they are handed on; large enough that writing costs few system calls. */
export const WRITE_CHUNK_LENGTH = 65_536;

/** A list of the document; its elements are asked for one at a time. */
export interface DocumentPart {
  readonly name: string;
  readonly elements: Iterable<unknown> | AsyncIterable<unknown>;
  readonly toJson: (element: unknown) => string;
}

/** A part whose elements are written with their keys in order. */
export function documentPart<T>(
  name: string,
  elements: Iterable<T> | AsyncIterable<T>,
  order: KeyOrder<T>,
): DocumentPart {
  return { name, elements, toJson: (element) => toJson(inKeyOrder(element as T, order)) };
}

/** A part that is left out where there is nothing of the kind. */
export function optionalPart<T>(
  name: string,
  elements: readonly T[] | undefined,
  order: KeyOrder<T>,
): readonly DocumentPart[] {
  return elements === undefined || elements.length === 0
    ? []
    : [documentPart(name, elements, order)];
}

/**
 * Writes one JSON document: the head's fields first, one a line, then each part as a list, one element a line. So
 * line tools can show and compare it, and no more than one element is ever held.
 *
 * @param head - fields in order, without `undefined`.
 * @returns UTF-8 in chunks of about {@link WRITE_CHUNK_LENGTH}.
 */
export async function* writeDocument(
  head: object,
  parts: readonly DocumentPart[],
): AsyncIterable<Uint8Array> {
  const encoder = new TextEncoder();
  let pending = "{";
  for await (const text of documentTexts(head, parts)) {
    pending += text;
    if (pending.length < WRITE_CHUNK_LENGTH) continue;
    yield encoder.encode(pending);
    pending = "";
  }
  yield encoder.encode(`${pending}\n}\n`);
}

async function* documentTexts(head: object, parts: readonly DocumentPart[]): AsyncIterable<string> {
  let separator = "\n";
  for (const [key, value] of Object.entries(head)) {
    yield `${separator}${toJson(key)}: ${toJson(value)}`;
    separator = ",\n";
  }
  for (const part of parts) {
    yield `${separator}${JSON.stringify(part.name)}: [`;
    let elementSeparator = "\n";
    for await (const element of part.elements) {
      yield elementSeparator + part.toJson(element);
      elementSeparator = ",\n";
    }
    yield "\n]";
  }
}

function toJson(value: unknown): string {
  return escapeHiddenInJson(JSON.stringify(value));
}
