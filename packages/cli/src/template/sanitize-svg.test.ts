import { describe, expect, it } from "vitest";

import { sanitizeSvg } from "./sanitize-svg.ts";

const svg = (inside: string, attributes = ""): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 4"${attributes}>${inside}</svg>`;

describe("sanitizeSvg", () => {
  it("keeps what draws, styles of single elements as attributes", () => {
    const clean = sanitizeSvg(svg('<path d="M0 0h8" style="fill:#abc;stroke:url(#g)"/>'));
    expect(clean).toEqual({
      text: svg('<path d="M0 0h8" fill="#abc" stroke="url(#g)"></path>'),
      width: 8,
      height: 4,
    });
  });

  it.each([
    ["a script", svg("<script>alert(1)</script>")],
    [
      "a script in another name space",
      svg('<x:script xmlns:x="http://www.w3.org/1999/xhtml">a</x:script>'),
    ],
    ["a handler", svg("", ' onload="alert(1)"')],
    ["HTML inside", svg("<foreignObject><body><img src='x' onerror='a'/></body></foreignObject>")],
    ["a picture from elsewhere", svg('<image href="https://tracker.example/p.png"/>')],
    ["a use of something elsewhere", svg('<use href="https://tracker.example/p.svg#a"/>')],
    ["a link", svg('<a href="javascript:alert(1)"><path d="M0 0"/></a>')],
    ["an animation", svg('<animate attributeName="href" to="javascript:alert(1)"/>')],
    ["a style sheet", svg("<style>@import url(https://tracker.example/)</style>")],
    ["text and comments", svg("words<!-- words --><![CDATA[<script>]]>")],
  ])("leaves out %s", (_name, picture) => {
    expect(sanitizeSvg(picture)?.text).toBe(svg(""));
  });

  it.each(["url(https://tracker.example/)", "url(//x)", "url('#a')", "a&quot;b", "expression(1);"])(
    "leaves out the value %s",
    (value) => {
      expect(sanitizeSvg(svg(`<path fill="${value}"/>`))?.text).toBe(svg("<path></path>"));
    },
  );

  it.each([
    ["no SVG", "<html/>"],
    ["damaged", "<svg viewBox='0 0 1 1'><g></svg>"],
    ["without a size", '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ["empty", ""],
    ["an entity", '<!DOCTYPE svg [<!ENTITY e "x">]><svg viewBox="0 0 1 1">&e;</svg>'],
    ["too deep", svg(`${"<g>".repeat(60)}${"</g>".repeat(60)}`)],
  ])("refuses what is %s", (_name, picture) => {
    expect(sanitizeSvg(picture)).toBeUndefined();
  });
});
