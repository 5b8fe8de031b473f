import { describe, expect, it } from "vitest";

import { assessOne, TOOL } from "../../../test/assess-one.ts";

describe("usage/not-delivered", () => {
  it.each(["MIT", "LGPL-2.1-only", "GPL-3.0-only", "AGPL-3.0-only", "CC-BY-4.0", "OSL-3.0"])(
    "%s owes nothing in a tool",
    (license) => {
      expect(assessOne({ license, ...TOOL }).verdict).toMatchObject({
        status: "fine",
        rule: "usage/not-delivered",
        violations: [],
      });
    },
  );

  it.each(["SSPL-1.0", "BUSL-1.1", "CC-BY-NC-4.0", "LicenseRef-proprietary"])(
    "%s needs a check in a tool, because its use is restricted",
    (license) => {
      expect(assessOne({ license, ...TOOL }).verdict).toMatchObject({
        status: "check",
        rule: "usage/not-delivered",
      });
    },
  );

  it.each([["test"], ["build"], ["build", "development", "test"]] as const)(
    "%s is not delivery",
    (...usages) => {
      expect(assessOne({ license: "GPL-3.0-only", usages }).verdict.status).toBe("fine");
    },
  );

  it("what is used in production too is delivered", () => {
    const usages = ["development", "production"] as const;
    expect(assessOne({ license: "GPL-3.0-only", usages }).verdict.status).toBe("must-act");
  });
});
