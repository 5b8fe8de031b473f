import { describe, expect, it } from "vitest";

import { debianLicense } from "./debian-license.ts";

describe("debianLicense", () => {
  it.each([
    ["GPL-2+", "GPL-2.0-or-later"],
    ["GPL-3", "GPL-3.0-only"],
    ["Expat", "MIT"],
    ["BSD-3-clause", "BSD-3-Clause"],
    ["LGPL-2.1+ or MPL-1.1", "LGPL-2.1-or-later OR MPL-1.1"],
    ["GPL-2+ or LGPL-3+ and ISC", "GPL-2.0-or-later OR ISC AND LGPL-3.0-or-later"],
    ["GPL-2 or ISC, and Zlib", "(GPL-2.0-only OR ISC) AND Zlib"],
  ])("%s: %s", (synopsis, expression) => {
    expect(debianLicense(synopsis)).toBe(expression);
  });

  it.each(["public-domain", "Artistic", "GPL-2+ or custom", ""])("open: %s", (synopsis) => {
    expect(debianLicense(synopsis)).toBeUndefined();
  });
});
