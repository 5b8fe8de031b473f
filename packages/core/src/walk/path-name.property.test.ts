import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { nameToText } from "./path-name.ts";

const names = fc.uint8Array({ minLength: 1, maxLength: 20 }).map((bytes) => Buffer.from(bytes));

describe("nameToText", () => {
  it("gives valid UTF-8 back as it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
        expect(nameToText(Buffer.from(text))).toBe(Buffer.from(text).toString("utf8"));
      }),
    );
  });

  it("never merges two names, unless one spells the other's escape", () => {
    fc.assert(
      fc.property(names, names, (left, right) => {
        fc.pre(!left.includes("\\") && !right.includes("\\"));
        expect(nameToText(left) === nameToText(right)).toBe(left.equals(right));
      }),
    );
  });

  it("never leaves a replacement character behind", () => {
    fc.assert(
      fc.property(names, (name) => {
        fc.pre(!name.includes(Buffer.from("\ufffd")));
        expect(nameToText(name)).not.toContain("\ufffd");
      }),
    );
  });
});
