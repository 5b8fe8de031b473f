import { describe, expect, it } from "vitest";

import { readSupplied } from "../supplied/read-supplied.ts";

const EXPORT = `Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: shop-1.0.zip
Disclaimer: <text> as is </text>
License: EUPL-1.2
Comment:  created on 2026-11-01T10:00:00Z with FOSSology

Files: shop/lib/old.c
       shop/lib/older.c
Copyright: 1999 Ada
           2001 Grace
License: GPL-2.0-only or MIT

Files: shop/own.c
Copyright: UNKNOWN
License: EUPL-1.2

Files: shop/odd.c
Copyright: 2020 Mary
License: LicenseRef-odd-terms and custom

License: LicenseRef-odd-terms
 Do as you please.
`;

const read = (text: string) => readSupplied("copyright", new TextEncoder().encode(text));

describe("a copyright file of FOSSology", () => {
  it("gives the whole, and every file that says something else", async () => {
    const { components, subject, document, roots, diagnostics } = await read(EXPORT);
    expect(document).toMatchObject({ format: "DEP-5", tools: ["FOSSology"] });
    expect(subject).toMatchObject({
      name: "shop-1.0.zip",
      statements: [{ values: ["EUPL-1.2"], location: { line: 4 } }],
    });
    expect(roots).toEqual(["dep5:shop-1.0.zip"]);
    expect(components.map(({ ref }) => ref)).toEqual([
      "dep5:shop-1.0.zip",
      "file:shop/lib/old.c",
      "file:shop/lib/older.c",
      "file:shop/odd.c",
    ]);
    expect(components[1]).toMatchObject({
      origin: "first-party",
      detected: [{ expression: "GPL-2.0-only OR MIT", rule: "dep5/License" }],
      occurrences: [{ location: { path: "copyright", line: 7 } }],
      artefactEvidence: { copyrights: ["1999 Ada", "2001 Grace"] },
    });
    expect(diagnostics).toEqual([]);
  });

  it("keeps what is no known licence in its own words", async () => {
    const { components } = await read(EXPORT);
    expect(components[3]).toMatchObject({
      statements: [{ values: ["LicenseRef-odd-terms and custom"], form: "name" }],
      detected: [],
    });
  });

  it("names lines that are no field, and is no prose", async () => {
    const { diagnostics } = await read(`${EXPORT}\nno field\n`);
    expect(diagnostics).toMatchObject([{ code: "input/malformed", location: { line: 24 } }]);
    const prose = await read("This package was debianized by Ada.\n");
    expect(prose.document.format).toBe("unknown");
  });
});
