import { describe, expect, it } from "vitest";

import { isTitled, titleOf } from "./own-title.ts";

describe("titleOf", () => {
  it.each([
    ["<!-- # von Hand nicht -->\n\nakte\n====\n\n# Zweitens\n", "akte"],
    ["# akte\n\nWerkzeuge\n===\n", "akte"],
    ["# Akten lesen und schreiben\n", undefined],
    ["", undefined],
  ])("takes one word: %j", (readme, title) => {
    expect(titleOf(readme)).toBe(title);
  });
});

describe("isTitled", () => {
  it.each([
    ["akte_bild", "// akte_bild - v1.0", true],
    ["dehnbar", "// dehnbar.h - v1.04 - public domain - amt.example/akte", true],
    ["dehnbar", "// dehnbar.h - v1.04 - public domain - amt.example/akten", false],
    ["dehnbar", "// dehnbar.h - v1.04 - public domain - amt.example/akte/dehnbar", false],
    ["ak", "// ak - v1.04 - public domain", false],
  ])("%s, %s", (library, text, own) => {
    expect(isTitled("akte", library, text)).toBe(own);
  });
});
