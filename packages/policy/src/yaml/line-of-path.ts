import type { Document, LineCounter } from "yaml";

/** The line of the named key or item, or of the nearest one above it that is written. */
export function lineOfPath(
  document: Document.Parsed,
  counter: LineCounter,
  path: readonly PropertyKey[],
): number | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const offset = offsetOf(document, path.slice(0, length));
    if (offset !== undefined) return counter.linePos(offset).line;
  }
  return undefined;
}

function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number | undefined {
  const node: unknown = document.getIn(path, true);
  if (typeof node !== "object" || node === null || !("range" in node)) return undefined;
  const { range } = node;
  return Array.isArray(range) && typeof range[0] === "number" ? range[0] : undefined;
}
