import { describe, expect, it } from "vitest";

import { IdNormalizer, type Mode } from "./normalize-id.ts";

const normalizer = new IdNormalizer({
  alias: { "The MIT": "MIT", "libpng-2.0": "libpng-2.0" },
  key2spdx: { "bsd-new": "BSD-3-Clause" },
});

describe("IdNormalizer", () => {
  it.each<[string, Mode, string]>([
    ["the mit", "strict", "MIT"],
    ["bsd-3-clause", "strict", "BSD-3-Clause"],
    ["BSD-3-Clause+", "strict", "BSD-3-Clause"],
    ["expat", "strict", "MIT"],
    ["libpng-2.0", "strict", "Libpng"],
    ["LicenseRef-own", "strict", "LicenseRef-own"],
    ["GPL-2.0", "strict", "GPL-2.0-only"],
    ["gplv3+", "strict", "GPL-3.0-or-later"],
    ["LGPL-2.1-or-later", "lenient", "LGPL-2.1"],
    ["GFDL-1.3-only", "lenient", "GFDL-1.3"],
    ["MPL-2.0-no-copyleft", "lenient", "MPL-2.0-no-copyleft"],
    ["GPL-2.0-with-GCC-exception", "strict", "GPL-2.0-only WITH GCC-exception-2.0"],
    ["GPL-2.0+ WITH bison", "lenient", "GPL-2.0 WITH Bison-exception-2.2"],
    ["GPL-2.0+ WITH bison", "loose", "GPL-2.0"],
  ])("%s is %s-ly %s", (given, mode, expected) => {
    expect(normalizer.normalize(given, mode)).toBe(expected);
  });

  it("needs no map", () => {
    expect(new IdNormalizer().normalize(" MIT ", "strict")).toBe("MIT");
  });
});
