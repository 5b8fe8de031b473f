import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { indexJsonLines } from "./json-lines.ts";

const KEYS = new Set(["components", "metadata"]);

describe("indexJsonLines", () => {
  it("knows the line of every tracked object", () => {
    const text = `{
  "name": "a \\" } ] [",
  "metadata": {},
  "components": [
    { "x": [1, 2, {}] },
    {
      "components": [ {} ]
    }
  ],
  "other": { "components": [{}] }
}`;
    expect(Object.fromEntries(indexJsonLines(text, KEYS))).toEqual({
      "": 1,
      "/metadata": 3,
      "/components": 4,
      "/components/0": 5,
      "/components/1": 6,
      "/components/1/components": 7,
      "/components/1/components/0": 7,
    });
  });

  it("finds as many components as the parser, whatever stands in texts", () => {
    fc.assert(
      fc.property(
        fc.array(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }))),
        (components) => {
          const text = JSON.stringify({ components }, undefined, 1);
          const found = [...indexJsonLines(text, new Set(["components"])).keys()];
          expect(found.filter((pointer) => /^\/components\/\d+$/u.test(pointer))).toHaveLength(
            components.length,
          );
        },
      ),
    );
  });
});
