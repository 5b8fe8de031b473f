import { INJECTIONS } from "@lizenzlotse/testkit";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";

import { AuthoredText } from "./authored-text.tsx";

const html = (markdown: string): string =>
  renderToString(<AuthoredText markdown={markdown} title="Titel" />);

describe("AuthoredText", () => {
  it.each([
    ["# A\n\n### B", "<h3>A</h3><h4>B</h4>"],
    ["a **b** *c* `d`", "<p>a <strong>b</strong> <em>c</em> <code>d</code></p>"],
    ["1. a\n2. b", "<ol><li>a</li><li>b</li></ol>"],
    ["- a\n  - b", "<ul><li>a<ul><li>b</li></ul></li></ul>"],
    ["> a", '<div class="box"><p>a</p></div>'],
    ["![Wappen](https://x.example/y.png)", "<p>Wappen</p>"],
    ["[a](javascript:alert(1))", "<p><span>a</span></p>"],
    ["<b onclick='x'>a</b>", "<p>&lt;b onclick='x'>a&lt;/b></p>"],
    ["a\n\n<script>alert(1)</script>", "<p>a</p><p>&lt;script>alert(1)&lt;/script></p>"],
  ])("%j", (markdown, expected) => {
    expect(html(markdown)).toBe(expected);
  });

  it("links to addresses of the web alone", () => {
    expect(html("[a](https://opencode.de/)")).toBe(
      '<p><a href="https://opencode.de/" rel="external noopener noreferrer">a</a></p>',
    );
  });

  it("makes tables with their captions", () => {
    const table = html("| a | b |\n| --- | ---: |\n| 1 | 2 |");
    expect(table).toMatch(/<caption>Titel<\/caption>.*<td>1<\/td><td class="align-end">2<\/td>/u);
  });

  it.each(INJECTIONS)("makes nothing active of $name", ({ text }) => {
    const shown = html(`a ${text}\n\n${text}\n\n- ${text}\n\n\`${text}\``);
    const tags = Array.from(shown.matchAll(/<\/?([a-z0-9]+)/gu), ([, tag]) => tag);
    const allowed = "a,br,code,div,em,h3,h4,li,ol,p,span,strong,ul".split(",");
    expect(tags.filter((tag) => tag !== undefined && !allowed.includes(tag))).toEqual([]);
    expect(shown).not.toMatch(/<[^>]*\s(?:on\w+|style|src)=/u);
    for (const [, address = ""] of shown.matchAll(/href="([^"]*)"/gu)) {
      expect(address).toMatch(/^(?:https?|mailto):/u);
    }
  });
});
