import { unknownIdOfDigest } from "@lizenzlotse/detection";
import type { LicenseMatch } from "@lizenzlotse/model";
import { describe, expect, it } from "vitest";

import type { ContentFindings } from "./content-result.ts";
import { isBesideLicense, unknownLicenseRef, unknownRule } from "./unknown-license.ts";

const REFERENCE: LicenseMatch = {
  expression: "LicenseRef-lizenzlotse-reference",
  kind: "reference",
  place: "header",
  rule: "reference/license-file",
  startByte: 3,
  endByte: 10,
  startLine: 1,
  endLine: 1,
  coverage: 1,
  confidence: 0.4,
  class: "clue",
  target: "../LICENSE",
};

function findings(more: Partial<ContentFindings>): ContentFindings {
  return {
    sha256: "0".repeat(64),
    sizeBytes: 10,
    normalizedSha256: "1".repeat(64),
    encoding: "utf-8",
    matches: [],
    copyrights: [],
    partial: false,
    ...more,
  };
}

describe("a licence file in which nothing was recognised", () => {
  it("is an unknown text", () => {
    const rule = unknownRule(findings({}));
    expect(rule).toBe("unknown/license-file");
    expect(isBesideLicense({ rule })).toBe(false);
  });

  it("is a pointer where a sentence or two name another file", () => {
    const rule = unknownRule(findings({ matches: [REFERENCE] }));
    expect(rule).toBe("unknown/pointer");
    expect(isBesideLicense({ rule })).toBe(true);
  });

  it("is no pointer where more is said", () => {
    expect(unknownRule(findings({ matches: [REFERENCE], sizeBytes: 401 }))).toBe(
      "unknown/license-file",
    );
  });

  it("is a grant beside the licence where it is one that was read", () => {
    const patents = findings({ normalizedSha256: `2917a5f56995${"0".repeat(52)}` });
    expect(unknownLicenseRef(patents)).toBe(unknownIdOfDigest(patents.normalizedSha256));
    expect(unknownRule(patents)).toBe("unknown/grant");
  });
});
