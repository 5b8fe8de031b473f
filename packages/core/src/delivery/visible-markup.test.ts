import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { visibleMarkup } from "./visible-markup.ts";

describe("visibleMarkup", () => {
  it.each([
    ['<div style="color:red; display : none">a<div>b</div>c</div>d', "d"],
    ["<p hidden>a</p>d", "d"],
    ['<p class="x" hidden="hidden">a</p>d', "d"],
    ["<template><a>a</a></template>d", "d"],
    ["<!-- a -->d", "d"],
    ["{{!-- a --}}d", "d"],
    ["<%-- a --%>d", "d"],
    ["<p hidden>a", ""],
    ['<input hidden value="a">d', "d"],
  ])("shows of %s only %j", (page, shown) => {
    expect(visibleMarkup(page).trim()).toBe(shown);
  });

  it.each([
    '<p title="hidden">d</p>',
    '<p class="hidden-xs">d</p>',
    '<p style="display:block">d</p>',
    "<p data-hidden=1>d</p>",
  ])("leaves %s alone", (page) => {
    expect(visibleMarkup(page)).toBe(page);
  });

  it("keeps length and line ends", () => {
    const piece = fc.constantFrom(
      "<p hidden>",
      "<div>",
      "</div>",
      "</p>",
      "<!--",
      "-->",
      "a",
      "\n",
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const page = pieces.join("");
        const shown = visibleMarkup(page);
        expect(shown).toHaveLength(page.length);
        expect(shown.replace(/[^\n]/gu, "")).toBe(page.replace(/[^\n]/gu, ""));
      }),
    );
  });
});
