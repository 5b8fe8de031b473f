import { describe, expect, it } from "vitest";

import { safeAddress } from "./safe-address.ts";

describe("safeAddress", () => {
  it.each([
    ["https://example.org/a?b=1#c", "https://example.org/a?b=1#c"],
    ["HTTP://EXAMPLE.ORG", "http://example.org/"],
    ["mailto:amt@example.org", "mailto:amt@example.org"],
    ["https://user:secret@example.org/", "https://example.org/"],
  ])("lets %s through as %s", (address, safe) => {
    expect(safeAddress(address)).toBe(safe);
  });

  it.each([
    "javascript:alert(1)",
    " JaVaScRiPt:alert(1)",
    "java\tscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "file:///etc/passwd",
    "//example.org",
    "/relative",
    "",
    undefined,
  ])("refuses %j", (address) => {
    expect(safeAddress(address)).toBeUndefined();
  });
});
