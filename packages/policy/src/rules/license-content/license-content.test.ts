import { describe, expect, it } from "vitest";

import { assessOne, TOOL } from "../../../test/assess-one.ts";

describe("license/content", () => {
  it.each([
    ["CC-BY-4.0", "content"],
    ["OFL-1.1", "content"],
    ["DL-DE-BY-2.0", "data"],
    ["CC-BY-SA-4.0", "share-alike-content"],
    ["ODbL-1.0", "share-alike-content"],
  ])("%s (%s) needs a check of its attribution", (license, category) => {
    const { verdict, group } = assessOne({ license });
    expect(verdict).toMatchObject({ status: "check", rule: "license/content", category });
    expect(group?.actions[0]?.de).toContain("Nennung");
  });

  it("asks to share adaptations alike where the licence does", () => {
    expect(assessOne({ license: "CC-BY-SA-4.0" }).group?.actions).toHaveLength(2);
    expect(assessOne({ license: "CC-BY-4.0" }).group?.actions).toHaveLength(1);
  });

  it("counts showing content on a web page as use", () => {
    const context = { provide: ["network"], recipient: "same-entity" } as const;
    expect(assessOne({ license: "DL-DE-BY-2.0", context }).verdict.status).toBe("check");
  });

  it("owes nothing in a tool", () => {
    expect(assessOne({ license: "CC-BY-4.0", ...TOOL }).verdict.status).toBe("fine");
  });

  it("asks nothing of what was dedicated to the public", () => {
    expect(assessOne({ license: "DL-DE-ZERO-2.0" }).verdict.status).toBe("fine");
    expect(assessOne({ license: "CC0-1.0" }).verdict.status).toBe("fine");
  });
});
