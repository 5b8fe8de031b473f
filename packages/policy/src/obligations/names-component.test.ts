import { describe, expect, it } from "vitest";

import { namesComponent } from "./names-component.ts";

const leftPad = { name: "left-pad" };

describe("namesComponent", () => {
  it.each(["uses left-pad.", "left-pad-1.3.0.tgz", "LEFT-PAD", "https://github.com/x/left-pad"])(
    "finds the name in %j",
    (text) => {
      expect(namesComponent(text, leftPad)).toBe(true);
    },
  );

  it.each(["left-padding", "my-left-pad", "left-pad-extra", "left-pad.js is another package"])(
    "finds no name in %j",
    (text) => {
      expect(namesComponent(text, leftPad)).toBe(false);
    },
  );

  it("takes the last part of a scoped name", () => {
    expect(namesComponent("core 7.0", { group: "@babel", name: "core" })).toBe(true);
    expect(namesComponent("@babel/core", { group: "@babel", name: "core" })).toBe(true);
  });
});
