import type { DetectedLicense, MatchKind } from "@lizenzlotse/model";
import { declared, detected } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { licensesOf } from "./component-evidence.ts";

function found(
  path: string,
  line: number,
  expression: string,
  kind: MatchKind = "text",
): DetectedLicense {
  return { ...detected(expression), class: "license-file", kind, location: { path, line } };
}

function conclude(own: readonly DetectedLicense[]) {
  return licensesOf({ statements: [declared("MIT")], own, bundled: [], looked: true });
}

describe("licensesOf", () => {
  it("takes what follows the stated licence in its file for bundled parts", () => {
    const { concluded, bundled } = conclude([
      found("LICENSE", 1, "MIT"),
      found("LICENSE", 30, "BSD-3-Clause"),
    ]);
    expect(concluded).toMatchObject({ expression: "MIT", state: "concluded", confidence: 1 });
    expect(bundled.map(({ expression }) => expression)).toEqual(["BSD-3-Clause"]);
  });

  it("takes the licence files of other parts for bundled ones", () => {
    const { concluded, bundled } = conclude([
      found("LICENSE", 1, "MIT"),
      found("licenses/LICENSE.inner", 1, "Apache-2.0"),
    ]);
    expect(concluded.state).toBe("concluded");
    expect(bundled).toHaveLength(1);
  });

  it("believes what a licence file opens with before what a manifest says", () => {
    const { concluded, bundled } = conclude([
      found("LICENSE", 5, "Apache-2.0"),
      found("LICENSE", 200, "MIT"),
      found("LICENSE", 230, "ISC"),
    ]);
    expect(concluded).toMatchObject({
      expression: "Apache-2.0 AND MIT",
      state: "review",
      reviewReasons: ["contradiction"],
    });
    expect(bundled.map(({ expression }) => expression)).toEqual(["ISC"]);
  });

  it("does not take a name in a table of contents for an opening", () => {
    const { concluded } = conclude([
      found("LICENSE", 2, "GPL-1.0-or-later", "name"),
      found("LICENSE", 10, "MIT"),
    ]);
    expect(concluded.state).toBe("concluded");
  });

  it("takes what a file holds beside the field that states the licence for parts, wherever it stands", () => {
    const statement = { ...declared("MIT"), location: { path: "copyright", line: 7 } };
    const { concluded, bundled } = licensesOf({
      statements: [statement],
      own: [found("copyright", 3, "GPL-3.0-or-later"), found("copyright", 40, "MIT")],
      bundled: [],
      looked: true,
    });
    expect(concluded).toMatchObject({ expression: "MIT", state: "concluded" });
    expect(bundled.map(({ expression }) => expression)).toEqual(["GPL-3.0-or-later"]);
  });

  it("leaves nothing to parts where the field cannot be read", () => {
    const statement = {
      ...declared("public-domain", { expression: undefined }),
      location: { path: "copyright", line: 7 },
    };
    const { bundled } = licensesOf({
      statements: [statement],
      own: [found("copyright", 3, "GPL-3.0-or-later")],
      bundled: [],
      looked: true,
    });
    expect(bundled).toEqual([]);
  });

  describe('of a package that calls its licence only "BSD"', () => {
    const { expression: _none, ...statement } = declared("MIT");
    const bsd = { ...statement, values: ["BSD"], form: "name" as const };
    const concludeBsd = (own: readonly DetectedLicense[]) =>
      licensesOf({ statements: [bsd], own, bundled: [], looked: true });

    it("takes the variant whose text is there, and the other texts for bundled parts", () => {
      const { concluded, bundled } = concludeBsd([
        found("LICENSE", 1, "BSD-3-Clause"),
        found("LICENSE", 30, "MIT"),
        found("licenses/LICENSE.inner", 1, "MPL-2.0"),
      ]);
      expect(concluded).toMatchObject({
        expression: "BSD-3-Clause",
        state: "concluded",
        basis: "declared-and-detected",
      });
      expect(bundled.map(({ expression }) => expression)).toEqual(["MIT", "MPL-2.0"]);
    });

    it("leaves it open where two variants are there", () => {
      const { concluded } = concludeBsd([
        found("LICENSE", 1, "BSD-3-Clause"),
        found("LICENSE", 30, "BSD-2-Clause"),
      ]);
      expect(concluded).toMatchObject({ state: "review" });
      expect(concluded.reviewReasons).toContain("operator-unstated");
    });

    it("believes what the file opens with", () => {
      const { concluded } = concludeBsd([
        found("LICENSE", 1, "MIT"),
        found("LICENSE", 30, "BSD-3-Clause"),
      ]);
      expect(concluded).toMatchObject({ expression: "BSD-3-Clause AND MIT", state: "review" });
    });
  });
});
