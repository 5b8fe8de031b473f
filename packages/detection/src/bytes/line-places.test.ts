import { describe, expect, it } from "vitest";

import { LinePlaces } from "./line-places.ts";

function placesOf(text: string): string[] {
  const places = new LinePlaces(Buffer.from(text));
  return text.split("\n").map((_, index) => places.placeOf(index + 1));
}

describe("LinePlaces", () => {
  it.each([
    ["a block at the head", "/*\n * MIT\n */\ncode();", ["header", "header", "header", "body"]],
    ["line comments at the head", "// MIT\n//\ncode();", ["header", "header", "body"]],
    ["a later comment", "code();\n// MIT\n/* GPL\n*/", ["body", "comment", "comment", "comment"]],
    ["a string in code", 'const text = "// MIT";', ["body"]],
    [
      "what may stand before the head",
      "#!/bin/sh\n\n# MIT\nls",
      ["header", "body", "header", "body"],
    ],
    [
      "PHP's opening, namespace and all",
      "<?php\ndeclare(strict_types=1);\nnamespace A\\B;\n/** @license MIT */\nclass C {}",
      ["body", "body", "body", "header", "body"],
    ],
    ["a banner in the middle of a bundle", "code();\n/*! MIT */", ["body", "header"]],
    ["code behind a banner", "/*! MIT */code();\n// GPL", ["header", "comment"]],
    [
      "HTML",
      "<!doctype html>\n<!--\nMIT\n-->\n<p>",
      ["body", "header", "header", "header", "body"],
    ],
    ["a docstring", '"""\nMIT\n"""\nimport os', ["header", "header", "header", "body"]],
    ["a docstring on one line", '"""MIT"""\nimport os', ["header", "body"]],
    ["C's directives are code", "#include <a.h>\n/* MIT */", ["body", "comment"]],
    ["a comment that never ends", "/* MIT\ncode();", ["header", "header"]],
    ["Windows line ends", "// MIT\r\ncode();\r", ["header", "body"]],
    ["plain text", "MIT License\n\nPermission", ["body", "body", "body"]],
  ])("%s", (_what, text, expected) => {
    expect(placesOf(text)).toEqual(expected);
  });

  it("answers in any order, and beyond the end", () => {
    const places = new LinePlaces(Buffer.from("// a\ncode\n// b"));
    expect([3, 1, 2, 99].map((line) => places.placeOf(line))).toEqual([
      "comment",
      "header",
      "body",
      "body",
    ]);
  });
});
