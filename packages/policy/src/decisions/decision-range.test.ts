import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { exactRange, rangeProblem, reachesVersion } from "./decision-range.ts";

const aVersion = fc.string({ unit: "binary", minLength: 1, maxLength: 40 });

describe("the range of a decision", () => {
  it.each([
    ["npm", "vers:npm/1.2.3", "1.2.3", true],
    ["npm", "vers:npm/1.2.3", "1.2.4", false],
    ["npm", "vers:npm/1.2.3|1.2.4", "1.2.4", true],
    ["npm", "vers:npm/*", "0.0.1-rc.1", true],
    ["npm", "vers:npm/>=1.2.0|<2.0.0", "1.10.0", true],
    ["npm", "vers:npm/>=1.2.0|<2.0.0", "2.0.0", false],
    ["npm", "vers:npm/>=1.0.0|<1.2.0|>=2.0.0|<2.1.0", "1.9.0", false],
    ["npm", "vers:npm/>=1.0.0", "not-a-version", false],
    ["pypi", "vers:pypi/>=1.0|<2.0", "1.10.post1", true],
    ["github", "vers:github/main|0a1b2c", "0a1b2c", true],
  ])("of %s, %s with %s: %s", (type, range, version, expected) => {
    expect(rangeProblem(type, range)).toBeUndefined();
    expect(reachesVersion(type, range, version)).toBe(expected);
  });

  it.each([
    ["npm", "1.2.3"],
    ["npm", "vers:npm/"],
    ["npm", "vers:pypi/1.0"],
    ["npm", "vers:npm/1.0.0||2.0.0"],
    ["npm", "^1.2.0"],
    ["npm", `vers:npm/${"1".repeat(3000)}`],
    [undefined, "vers:npm/1.0.0"],
  ])("of %s is not %s", (type, range) => {
    expect(rangeProblem(type, range)).toBeDefined();
  });

  it("holds exactly the version that it was made of, whatever its characters", () => {
    fc.assert(
      fc.property(aVersion, (version) => {
        const range = exactRange("generic", version);
        expect(rangeProblem("generic", range)).toBeUndefined();
        expect(reachesVersion("generic", range, version)).toBe(true);
        expect(reachesVersion("generic", range, `${version}x`)).toBe(false);
      }),
    );
  });
});
