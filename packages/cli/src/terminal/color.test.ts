import { describe, expect, it } from "vitest";

import { decideColor } from "./color.ts";

describe("decideColor", () => {
  it.each([
    ["always", { NO_COLOR: "1" }, false, "on"],
    ["never", { FORCE_COLOR: "1" }, true, "off"],
    ["auto", { NO_COLOR: "1", FORCE_COLOR: "1" }, true, "off"],
    ["auto", { NO_COLOR: "" }, true, "on"],
    ["auto", { FORCE_COLOR: "1", TERM: "dumb" }, false, "on"],
    ["auto", { FORCE_COLOR: "0" }, false, "off"],
    ["auto", { TERM: "dumb" }, true, "off"],
    ["auto", {}, true, "on"],
    ["auto", {}, false, "off"],
  ] as const)("%s with %j, terminal %s: %s", (mode, variables, isTerminal, expected) => {
    expect(decideColor(mode, { variables, isTerminal })).toBe(expected);
  });
});
