import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { JsonIndex } from "./json-index.ts";
import { MAX_NESTING } from "./limits.ts";
import { readWrittenJson, type WrittenJson } from "./written-json.ts";

const key = fc.oneof(
  fc.constantFrom("a", "b", "{", "]", '"', "\\", "a:b", "\n", "7", "node_modules/@x/y", "ü\u2028"),
  fc.string({ maxLength: 4 }),
);
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, 0, -1.5e3, "", "}", "x\\", '":', "prototype"),
    fc.array(tie("any"), { maxLength: 4 }),
    fc.dictionary(key, tie("any"), { maxKeys: 20 }),
  ),
})).any;
const document = fc.dictionary(key, value, { minKeys: 1 });
const indent = fc.constantFrom(1, 2, 4, "\t");

describe("readWrittenJson", () => {
  it("knows the lines that the index of the text knows", () => {
    fc.assert(
      fc.property(document, indent, (whole, space) => {
        const text = `${JSON.stringify(whole, undefined, space)}\n`;
        const written = readWrittenJson(text);
        if (written === undefined) throw new Error("This is how it is written.");
        expect(written.value).toEqual(whole);
        expectLinesOf(text, written);
      }),
      { numRuns: 300 },
    );
  });

  it("knows the right lines or none, whatever was changed in the text", () => {
    const added = fc.constantFrom(" ", "\n", ",", '"', "x", "{");
    fc.assert(
      fc.property(document, indent, fc.nat(), added, (whole, space, at, addition) => {
        const text = JSON.stringify(whole, undefined, space);
        const place = at % text.length;
        const changed = text.slice(0, place) + addition + text.slice(place);
        const written = readWrittenJson(changed);
        if (written !== undefined) expectLinesOf(changed, written);
      }),
      { numRuns: 500 },
    );
  });

  it("knows no place that is not there", () => {
    const written = readWrittenJson('{\n  "a": [\n    1\n  ],\n  "b": "text"\n}');
    expect(written?.lineOf()).toBe(1);
    expect(written?.lineOf("a", 0)).toBe(3);
    expect(written?.lineOf("b")).toBe(5);
    for (const path of [["c"], ["a", 1], ["a", "0"], ["b", 0], ["a", 0, "x"]])
      expect(written?.lineOf(...path)).toBeUndefined();
  });

  it("leaves to others what has keys that are refused, repeats them, nests too deep or is no JSON", () => {
    const nested = Array.from({ length: MAX_NESTING + 1 }).reduce((inner) => [inner], 1);
    for (const text of [
      '{\n  "__proto__": 1\n}',
      '{\n  "a": {\n    "constructor": 1\n  }\n}',
      '{\n  "a": 1,\n  "a": 2\n}',
      '{\n  "b": 1,\n  "1": 2\n}',
      JSON.stringify(nested, undefined, 1),
      JSON.stringify({ a: "x".repeat(5_000_000) }, undefined, 2),
      '{\n  "a": 1',
      '{"a":1}',
      "",
    ])
      expect(readWrittenJson(text)).toBeUndefined();
  });
});

function expectLinesOf(text: string, written: WrittenJson): void {
  const index = new JsonIndex(text);
  for (const path of pathsIn(written.value))
    expect({ path, line: written.lineOf(...path) }).toEqual({ path, line: index.lineOf(path) });
}

function pathsIn(whole: unknown): (string | number)[][] {
  if (typeof whole !== "object" || whole === null) return [];
  const entries: (readonly [string | number, unknown])[] = Array.isArray(whole)
    ? [...whole.entries()]
    : Object.entries(whole);
  return entries.flatMap(([step, member]) => [
    [step],
    ...pathsIn(member).map((path) => [step, ...path]),
  ]);
}
