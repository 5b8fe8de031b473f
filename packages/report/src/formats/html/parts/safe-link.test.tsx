import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";

import { SafeLink } from "./safe-link.tsx";

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
