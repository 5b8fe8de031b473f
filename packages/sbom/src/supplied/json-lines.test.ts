import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { indexJsonLines } from "./json-lines.ts";
import type { LineTree } from "./line-tree.ts";

const KEYS = new Set(["components", "metadata"]);

const indexText = (text: string, keys: ReadonlySet<string> = KEYS): LineTree =>
  indexJsonLines(new TextEncoder().encode(text), keys);

describe("indexJsonLines", () => {
  const text = `{
  "name": "a \\" } ] [\\\\",
  "metadata": {},
  "components": [
    { "x": [1, 2, {}], "y": -1.5e3, "z": null },
    {
      "components": [ {} , 7, "text",
      {}]
    }
  ],
  "other": { "components": [{}] },
  "metadatum": { "a": 1 }
}`;

  it.each([
    ["", 1],
    ["/metadata", 3],
    ["/components", 4],
    ["/components/0", 5],
    ["/components/0/x/2", 5],
    ["/components/1", 6],
    ["/components/1/components", 7],
    ["/components/1/components/0", 7],
    ["/components/1/components/2", 7],
    ["/components/1/components/3", 8],
    ["/components/1/components/4/x", 7],
    ["/other/components/0", 1],
    ["/metadatum", 1],
  ])("knows the line of %s, or of what is around it", (pointer, line) => {
    expect(indexText(text).lineOf(pointer)).toBe(line);
  });

  it("takes a byte order mark for nothing, and the last of two members of one name", () => {
    expect(
      indexText('\ufeff\n{"components":\n[{}],\n"components": [\n{}]}').lineOf("/components/0"),
    ).toBe(5);
    expect(indexText('{"components":\n[{}],\n"components": 1}').lineOf("/components/0")).toBe(1);
  });

  it("counts the lines before every component, whatever stands in texts", () => {
    const value = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }));
    fc.assert(
      fc.property(fc.array(value), fc.jsonValue(), (components, before) => {
        const pieces = components.map((component) => JSON.stringify(component, undefined, 1));
        const start = `{"before": ${JSON.stringify(before, undefined, 2)},\n"components": [`;
        const tree = indexText(`${start}${pieces.join(",\n")}]}`);
        let line = start.split("\n").length;
        for (const [index, piece] of pieces.entries()) {
          expect(tree.lineOf(`/components/${String(index)}`)).toBe(line);
          line += piece.split("\n").length;
        }
      }),
    );
  });

  it("ends at any damage, and at any depth", () => {
    fc.assert(
      fc.property(fc.string(), (damaged) => {
        indexText(damaged);
      }),
    );
    const deep = `${'{"components":['.repeat(50_000)}${"]}".repeat(50_000)}`;
    expect(indexText(deep).lineOf("/components/0")).toBe(1);
  });
});
