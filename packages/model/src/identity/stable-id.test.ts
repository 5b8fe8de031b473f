import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { sha256Hex, stableId } from "./stable-id.ts";

describe("stableId", () => {
  it("never changes: saved baselines and waivers name findings by it", () => {
    expect(stableId("F", "src/a.c", "MIT")).toBe("F-bb7d93d6ce6b4a41");
  });

  it("tells parts apart wherever they are cut", () => {
    expect(stableId("F", "ab", "c")).not.toBe(stableId("F", "a", "bc"));
    expect(stableId("F", "a", "")).not.toBe(stableId("F", "a"));
    expect(stableId("F", 'a","b')).not.toBe(stableId("F", "a", "b"));
  });

  it("differs where any part differs", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.array(fc.string()), (left, right) => {
        const equal = JSON.stringify(left) === JSON.stringify(right);
        expect(stableId("F", ...left) === stableId("F", ...right)).toBe(equal);
      }),
    );
  });
});

describe("sha256Hex", () => {
  it("takes text as UTF-8", () => {
    const digest = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    expect(sha256Hex("")).toBe(digest);
    expect(sha256Hex("ä")).toBe(sha256Hex(Uint8Array.of(0xc3, 0xa4)));
  });
});
