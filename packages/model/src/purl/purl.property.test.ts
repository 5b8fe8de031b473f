import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { formatPurl, parsePurl, type PurlParts } from "./purl.ts";

const name = fc.stringMatching(/^[A-Za-z0-9._~-]{1,20}$/u).filter((text) => !/^\.+$/u.test(text));
const version = fc
  .stringMatching(/^[A-Za-z0-9._~+:!^ -]{1,20}$/u)
  .filter((text) => text === text.trim());

const parts: fc.Arbitrary<PurlParts> = fc.oneof(
  fc.record({
    type: fc.constant("npm"),
    namespace: fc.option(
      name.map((scope) => `@${scope}`),
      { nil: undefined },
    ),
    name,
    version: fc.option(version, { nil: undefined }),
  }),
  fc.record({
    type: fc.constant("maven"),
    namespace: name,
    name,
    version: fc.option(version, { nil: undefined }),
    qualifiers: fc.option(fc.record({ type: name, classifier: name }), { nil: undefined }),
  }),
);

describe("package URLs", () => {
  it("come back as they were written, case included", () => {
    fc.assert(
      fc.property(parts, (given) => {
        const purl = formatPurl(given);
        expect(parsePurl(purl ?? "")).toEqual({
          qualifiers: undefined,
          subpath: undefined,
          ...given,
        });
      }),
    );
  });

  it("are canonical after one round", () => {
    fc.assert(
      fc.property(parts, (given) => {
        const purl = formatPurl(given) ?? "";
        expect(formatPurl(parsePurl(purl) ?? { type: "", name: "" })).toBe(purl);
      }),
    );
  });

  it("never throw, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        for (const purl of [text, `pkg:${text}`, `pkg:npm/${text}`, `pkg:generic/a?${text}`]) {
          const read = parsePurl(purl);
          expect(read?.name).not.toBe("");
        }
      }),
    );
  });
});
