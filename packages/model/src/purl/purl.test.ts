import { describe, expect, it } from "vitest";

import { formatPurl, parsePurl } from "./purl.ts";

describe("formatPurl", () => {
  it.each([
    [{ type: "npm", name: "JSONStream", version: "1.3.5" }, "pkg:npm/JSONStream@1.3.5"],
    [{ type: "npm", namespace: "@Scope", name: "Name" }, "pkg:npm/%40Scope/Name"],
    [{ type: "npm", namespace: "", name: "a" }, "pkg:npm/a"],
    [{ type: "pypi", name: "Foo_Bar", version: "1" }, "pkg:pypi/foo-bar@1"],
    [{ type: "composer", namespace: "Symfony", name: "Console" }, "pkg:composer/symfony/console"],
    [
      { type: "maven", namespace: "org.Example", name: "A", version: "1" },
      "pkg:maven/org.Example/A@1",
    ],
    [
      { type: "maven", namespace: "g", name: "a", qualifiers: { type: "jar", classifier: "x" } },
      "pkg:maven/g/a?classifier=x&type=jar",
    ],
    [{ type: "npm", name: "a", version: "1.0.0+build" }, "pkg:npm/a@1.0.0%2Bbuild"],
    [
      { type: "generic", name: "a", qualifiers: { vcs_url: "git+https://a.example/a.git@1" } },
      "pkg:generic/a?vcs_url=git%2Bhttps:%2F%2Fa.example%2Fa.git%401",
    ],
  ])("writes %j", (parts, purl) => {
    expect(formatPurl(parts)).toBe(purl);
  });

  it.each([
    { type: "npm", name: "" },
    { type: "n pm", name: "a" },
    { type: "", name: "a" },
  ])("has none for %j", (parts) => {
    expect(formatPurl(parts)).toBeUndefined();
  });
});

describe("parsePurl", () => {
  it("keeps the case of npm names, with the scope's sign written either way", () => {
    const parts = { type: "npm", namespace: "@Scope", name: "JSONStream", version: "1.0.0" };
    expect(parsePurl("pkg:npm/%40Scope/JSONStream@1.0.0")).toMatchObject(parts);
    expect(parsePurl("pkg:npm/@Scope/JSONStream@1.0.0")).toMatchObject(parts);
    expect(parsePurl("pkg:npm//@Scope//JSONStream@1.0.0")).toMatchObject(parts);
  });

  it("reads qualifiers and subpath", () => {
    expect(parsePurl("pkg:generic/a@1?vcs_url=git%2Bhttps://h/x#docs/y")).toEqual({
      type: "generic",
      namespace: undefined,
      name: "a",
      version: "1",
      qualifiers: { vcs_url: "git+https://h/x" },
      subpath: "docs/y",
    });
  });

  it.each(["", "a", "pkg:", "pkg:npm", "pkg:npm/", "pkg:npm/a%ZZ", "https://example.org"])(
    "has nothing for %j",
    (text) => {
      expect(parsePurl(text)).toBeUndefined();
    },
  );

  it("takes keys of objects for ordinary qualifiers", () => {
    const parts = parsePurl("pkg:generic/a@1?__proto__=x");
    expect(Object.entries(parts?.qualifiers ?? {})).toEqual([["__proto__", "x"]]);
    expect(Object.getPrototypeOf({})).not.toHaveProperty("x");
  });
});
