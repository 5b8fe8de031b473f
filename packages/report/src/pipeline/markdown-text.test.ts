import { describe, expect, it } from "vitest";

import { codeSpan, markdownText } from "./markdown-text.ts";

describe("codeSpan", () => {
  it.each([
    ["@angular/core", "`@angular/core`"],
    ["a`b", "`` a`b ``"],
    ["``", "``` `` ```"],
    ["a|b", "`a\\|b`"],
    ["", "`  `"],
  ])("fences %j", (text, expected) => {
    expect(codeSpan(text)).toBe(expected);
  });
});

describe("markdownText", () => {
  it.each([
    ["**bold** [link](javascript:alert(1))", "\\*\\*bold\\*\\* \\[link\\](javascript:alert(1))"],
    ["<script>", "\\<script\\>"],
    ["@angular/core", "@<!-- -->angular/core"],
    ["see #12", "see #<!-- -->12"],
    ["https://example.org", "https:<!-- -->//example.org"],
    ["www.example.org", "www<!-- -->.example.org"],
    ["- item", "\\- item"],
    ["1. item", "1\\. item"],
    ["two\nlines", "two lines"],
    ["Apache-2.0 (MIT): fine", "Apache-2.0 (MIT): fine"],
  ])("makes %j inert", (text, expected) => {
    expect(markdownText(text)).toBe(expected);
  });
});
