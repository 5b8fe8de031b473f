import { describe, expect, it } from "vitest";

import { KNOWLEDGE_SOURCES, sourceOf } from "../source-of.ts";
import { categoryLabel } from "./category-label.ts";
import { categoryOf, classifiedLicenses } from "./category-of.ts";
import { LICENSE_CATEGORIES, type LicenseCategory } from "./license-category.ts";

/** Every licence of the design's first list, by the category that it gives them. */
const FIRST: Readonly<Partial<Record<LicenseCategory, string>>> = {
  permissive:
    "MIT MIT-0 ISC 0BSD BSD-1-Clause BSD-2-Clause BSD-2-Clause-Patent BSD-3-Clause BSD-3-Clause-Clear BSD-4-Clause BSD-4-Clause-UC Apache-1.1 Apache-2.0 BlueOak-1.0.0 Zlib libpng-2.0 BSL-1.0 X11 NCSA PostgreSQL UPL-1.0 Unicode-3.0 Unicode-DFS-2016 Python-2.0 PSF-2.0 PHP-3.01 Ruby OpenSSL curl FTL IJG HPND W3C ZPL-2.1 Artistic-1.0 Artistic-2.0 AFL-3.0 MS-PL Beerware JSON",
  "public-domain": "CC0-1.0 Unlicense WTFPL PDDL-1.0 DL-DE-ZERO-2.0",
  "weak-copyleft":
    "LGPL-2.0-only LGPL-2.0-or-later LGPL-2.1-only LGPL-2.1-or-later LGPL-3.0-only LGPL-3.0-or-later MPL-1.1 MPL-2.0 MPL-2.0-no-copyleft-exception EPL-1.0 EPL-2.0 CDDL-1.0 CDDL-1.1 MS-RL CPL-1.0",
  "strong-copyleft":
    "GPL-1.0-or-later GPL-2.0-only GPL-2.0-or-later GPL-3.0-only GPL-3.0-or-later EUPL-1.1 EUPL-1.2 CECILL-2.1 OSL-3.0 D-FSL-1.0",
  "network-copyleft": "AGPL-3.0-only AGPL-3.0-or-later",
  "source-available":
    "SSPL-1.0 BUSL-1.1 Elastic-2.0 PolyForm-Noncommercial-1.0.0 PolyForm-Small-Business-1.0.0 FSL-1.1-MIT LicenseRef-scancode-commons-clause",
  "non-commercial": "CC-BY-NC-4.0",
  content: "CC-BY-3.0 CC-BY-4.0 CC-BY-ND-4.0 OFL-1.1",
  "share-alike-content": "CC-BY-SA-3.0 CC-BY-SA-4.0 ODbL-1.0",
  data: "ODC-By-1.0 DL-DE-BY-2.0",
};

const FIRST_CASES = Object.entries(FIRST).flatMap(([category, ids]) =>
  ids.split(" ").map((id) => [id, category] as const),
);

describe("categoryOf", () => {
  it("was made for 89 licences first", () => {
    expect(FIRST_CASES).toHaveLength(89);
  });

  it.each(FIRST_CASES)("%s is %s, curated", (id, category) => {
    expect(categoryOf(id)).toMatchObject({ category, confidence: "curated" });
  });

  it.each([
    ["GPL-2.0", "GPL-2.0-only"],
    ["GPL-2.0+", "GPL-2.0-or-later"],
    ["GPL-2.0-with-classpath-exception", "GPL-2.0-only WITH Classpath-exception-2.0"],
    ["AGPL-3.0", "AGPL-3.0-only"],
    ["apache-2.0", "Apache-2.0"],
    ["Apache-2.0+", "Apache-2.0"],
    ["EUPL-1.1+", "EUPL-1.1"],
  ])("%s is read as %s", (spelling, canonical) => {
    expect(categoryOf(spelling)).toEqual(categoryOf(canonical));
    expect(categoryOf(spelling).category).not.toBe("unknown");
  });

  it.each<[string, LicenseCategory]>([
    ["GPL-2.0-only WITH Classpath-exception-2.0", "weak-copyleft"],
    ["GPL-3.0-or-later WITH GCC-exception-3.1", "weak-copyleft"],
    ["Apache-2.0 WITH LLVM-exception", "permissive"],
    ["GPL-2.0-or-later WITH Font-exception-2.0", "weak-copyleft"],
    ["GPL-3.0-or-later WITH Autoconf-exception-3.0", "weak-copyleft"],
    ["GPL-2.0-only WITH Linux-syscall-note", "weak-copyleft"],
    ["GPL-2.0-only WITH openvpn-openssl-exception", "strong-copyleft"],
    ["LGPL-2.1-only WITH Qt-LGPL-exception-1.1", "weak-copyleft"],
    ["GPL-2.0-only WITH Universal-FOSS-exception-1.0", "strong-copyleft"],
  ])("%s is %s, curated", (leaf, category) => {
    expect(categoryOf(leaf)).toMatchObject({ category, confidence: "curated" });
  });

  it("keeps the copyleft that an exception does not speak of", () => {
    expect(categoryOf("AGPL-3.0-only WITH Classpath-exception-2.0").category).toBe(
      "network-copyleft",
    );
  });

  it("keeps the category with a listed exception that has no record, but is less sure", () => {
    expect(categoryOf("GPL-2.0-only WITH Qwt-exception-1.0")).toMatchObject({
      category: "strong-copyleft",
      confidence: "derived",
    });
  });

  it.each([
    "NOASSERTION",
    "NONE",
    "",
    "LicenseRef-lizenzlotse-unknown-0123456789ab",
    "DocumentRef-x:LicenseRef-proprietary",
    "MIT WITH AdditionRef-commons-clause",
    "MIT WITH",
    "MIT WITH LLVM-exception WITH x",
    "MIT AND ISC",
    "__proto__",
    "constructor",
  ])("%j is unknown, without sources", (leaf) => {
    expect(categoryOf(leaf)).toEqual({
      category: "unknown",
      confidence: "none",
      sources: [],
      restrictions: [],
    });
  });

  it("derives what lists and identifiers tell, and says so", () => {
    expect(categoryOf("MIT-feh")).toMatchObject({ category: "permissive", confidence: "derived" });
    expect(categoryOf("CC-BY-NC-ND-2.0")).toMatchObject({
      category: "non-commercial",
      confidence: "derived",
    });
    expect(categoryOf("GFDL-1.3-or-later").category).toBe("share-alike-content");
  });

  it("does not take OSI approval for a category", () => {
    expect(categoryOf("APL-1.0").category).toBe("unknown");
  });

  it.each([
    ["EUPL-1.2", "any-access"],
    ["OSL-3.0", "any-access"],
    ["AGPL-3.0-only", "modified-only"],
    ["SSPL-1.0", "service-stack"],
    ["GPL-3.0-only", undefined],
  ])("%s is triggered over a network by %s", (id, network) => {
    expect(categoryOf(id).network).toBe(network);
  });

  it.each([
    ["JSON", ["use"]],
    ["CC-BY-ND-4.0", ["derivatives"]],
    ["CC-BY-NC-4.0", ["commercial-use"]],
    ["BSD-3-Clause", []],
  ])("%s withholds %j", (id, restrictions) => {
    expect(categoryOf(id).restrictions).toEqual(restrictions);
  });

  it.each([
    ["LGPL-3.0-only", "library"],
    ["MPL-2.0", "file"],
    ["EPL-2.0", "module"],
    ["GPL-2.0-only WITH Classpath-exception-2.0", "library"],
  ])("the copyleft of %s reaches the %s", (leaf, scope) => {
    expect(categoryOf(leaf).scope).toBe(scope);
  });

  it("claims no review by a person, and names a dated source for everything", () => {
    for (const id of classifiedLicenses()) {
      const { confidence, sources } = categoryOf(id);
      expect(confidence, id).not.toBe("reviewed");
      expect(sources.length, id).toBeGreaterThan(0);
      for (const source of sources)
        expect(sourceOf(source)?.retrieved).toMatch(/^\d{4}-\d\d-\d\d$/u);
    }
    expect(KNOWLEDGE_SOURCES.length).toBeGreaterThan(0);
  });
});

describe("categoryLabel", () => {
  it("names every category in both languages, each differently", () => {
    const labels = LICENSE_CATEGORIES.map(categoryLabel);
    expect(new Set(labels.map(({ de }) => de)).size).toBe(LICENSE_CATEGORIES.length);
    expect(new Set(labels.map(({ en }) => en)).size).toBe(LICENSE_CATEGORIES.length);
    expect(categoryLabel("strong-copyleft").de).toBe("strenges Copyleft");
    expect(categoryLabel("weak-copyleft").de).toBe("beschränktes Copyleft");
    expect(categoryLabel("permissive").de).toBe("ohne Copyleft");
  });
});
