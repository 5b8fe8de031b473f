import fc from "fast-check";
import { parseTree, type Node } from "jsonc-parser";
import { describe, expect, it } from "vitest";

import { JsonIndex } from "./json-index.ts";
import { LineIndex } from "./line-index.ts";

/** Keys that look like syntax, need escapes, or repeat. */
const key = fc.oneof(
  fc.constantFrom("a", "b", "{", "]", '"', "\\", "a:b", "\n", "node_modules/@x/y", "ü\u2028"),
  fc.string({ maxLength: 4 }),
);
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, 0, -1.5e3, "", "}", "x\\", '":'),
    fc.array(tie("any"), { maxLength: 4 }),
    fc.dictionary(key, tie("any"), { maxKeys: 20 }),
  ),
})).any;

describe("JsonIndex", () => {
  it("knows the line of every key and element, as a full parser does", () => {
    fc.assert(
      fc.property(value, fc.constantFrom(undefined, 1, "\t"), (document, indent) => {
        const text = JSON.stringify(document, undefined, indent);
        const index = new JsonIndex(text);
        for (const { path, line } of linesOfFullParser(text)) {
          expect({ path, line: index.lineOf(path) }).toEqual({ path, line });
        }
      }),
      { numRuns: 500 },
    );
  });

  it("ends on any text, whatever is missing or broken", () => {
    const fragment = fc.constantFrom("{", "}", "[", "]", '"', "\\", ":", ",", "\n", "a", " ", "1");
    fc.assert(
      fc.property(fc.array(fragment), (fragments) => {
        expect(new JsonIndex(fragments.join("")).lineOf(["a"])).toSatisfy(
          (line) => line === undefined || typeof line === "number",
        );
      }),
      { numRuns: 1000 },
    );
  });
});

function linesOfFullParser(text: string): { path: (string | number)[]; line: number }[] {
  const lines = new LineIndex(text);
  const found: { path: (string | number)[]; line: number }[] = [];
  const visit = (node: Node | undefined, path: (string | number)[]): void => {
    node?.children?.forEach((child, position) => {
      const isProperty = child.type === "property";
      const step: unknown = isProperty ? child.children?.[0]?.value : position;
      const here = [...path, typeof step === "string" ? step : position];
      found.push({ path: here, line: lines.lineAt(child.offset) });
      visit(isProperty ? child.children?.[1] : child, here);
    });
  };
  visit(parseTree(text), []);
  return found;
}
