import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";

import { safeAddress, SafeLink } from "./safe-link.tsx";

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

describe("SafeLink", () => {
  it("is plain text where the address is refused", () => {
    const link = renderToString(<SafeLink href="javascript:alert(1)">site</SafeLink>);
    expect(link).toBe("<span>site</span>");
  });

  it("tells the target nothing about this page", () => {
    const link = renderToString(<SafeLink href="https://example.org/">site</SafeLink>);
    expect(link).toBe('<a href="https://example.org/" rel="external noopener noreferrer">site</a>');
  });
});
