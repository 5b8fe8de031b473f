import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { DocumentSplitter } from "./split-document.ts";

/** Any JSON object whose values nest less deeply than the limit; keys that start with `p` and hold lists are parts. */
const documents = fc.dictionary(
  fc.string({ unit: "grapheme" }),
  fc.jsonValue({ maxDepth: 4, stringUnit: "grapheme" }),
);

describe("DocumentSplitter", () => {
  it("finds every value, however the document is formatted and cut into chunks", () => {
    fc.assert(
      fc.property(
        documents,
        fc.nat({ max: 4 }),
        fc.integer({ min: 1, max: 40 }),
        (drawn, indent, size) => {
          const document = JSON.parse(JSON.stringify(drawn)) as Record<string, unknown>;
          const isPart = (key: string) => key.startsWith("p") && Array.isArray(document[key]);
          const text = JSON.stringify(document, undefined, indent);
          expect(split(text, size, isPart)).toEqual(document);
        },
      ),
    );
  });
});

function split(
  text: string,
  size: number,
  isPart: (key: string) => boolean,
): Record<string, unknown> {
  const splitter = new DocumentSplitter(isPart);
  const bytes = Buffer.from(text);
  const found = new Map<string, unknown>();
  for (let start = 0; start < bytes.length; start += size) {
    for (const piece of splitter.push(bytes.subarray(start, start + size))) {
      if (piece.kind === "part") {
        expect(found.has(piece.key), "a part begins once").toBe(false);
        found.set(piece.key, []);
      } else if (piece.kind === "field") found.set(piece.key, parse(piece.bytes));
      else (found.get(piece.key) as unknown[])[piece.index] = parse(piece.bytes);
    }
  }
  splitter.finish();
  return Object.fromEntries(found);
}

function parse(bytes: Uint8Array): unknown {
  return JSON.parse(Buffer.from(bytes).toString("utf8")) as unknown;
}
