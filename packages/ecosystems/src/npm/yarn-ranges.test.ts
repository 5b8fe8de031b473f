import { describe, expect, it } from "vitest";

import { yarnRanges, type YarnRequest } from "./yarn-ranges.ts";

const NO_CATALOGS = { rangeOf: (_name: string, range: string) => range };

function firstRange(
  resolutions: Readonly<Record<string, string>>,
  request: Partial<YarnRequest>,
): string | undefined {
  const rangesOf = yarnRanges({ resolutions, catalogs: NO_CATALOGS });
  return rangesOf({ name: "form", range: "^1.0.0", dependent: "antrag", ...request })[0];
}

describe("the range under which yarn keeps a request", () => {
  it("is the one that was asked for, with or without protocol", () => {
    const rangesOf = yarnRanges({ resolutions: {}, catalogs: NO_CATALOGS });
    const request = { name: "form", range: "^1.0.0", dependent: undefined };
    expect(rangesOf(request)).toEqual(["^1.0.0", "npm:^1.0.0"]);
  });

  it.each([
    [{ form: "1.2.0" }, "1.2.0"],
    [{ "**/form": "1.2.0" }, "1.2.0"],
    [{ "antrag/form": "1.2.0" }, "1.2.0"],
    [{ "@amt/portal/antrag/form": "1.2.0" }, "1.2.0"],
    [{ "form@^1.0.0": "1.2.0" }, "1.2.0"],
    [{ "form@npm:^1.0.0": "1.2.0" }, "1.2.0"],
    [{ "bescheid/form": "1.2.0" }, "^1.0.0"],
    [{ "form@^2.0.0": "1.2.0" }, "^1.0.0"],
    // Whether `antrag` stands somewhere below `portal`, the lockfile does not tell.
    [{ "portal/**/form": "1.2.0" }, "^1.0.0"],
    [{ formular: "1.2.0" }, "^1.0.0"],
  ])("follows %j", (resolutions, expected) => {
    expect(firstRange(resolutions, {})).toBe(expected);
  });

  it("is forced on one range and not on another", () => {
    const resolutions = { "form@^1.0.0": "^1.1.16", "form@^5.0.2": "^5.0.7" };
    expect(firstRange(resolutions, { range: "npm:^5.0.2" })).toBe("^5.0.7");
    expect(firstRange(resolutions, { range: "^1.0.0" })).toBe("^1.1.16");
  });

  it("is forced on a scoped package of a scoped dependent", () => {
    const request = { name: "@amt/form", dependent: "@amt/antrag" };
    expect(firstRange({ "@amt/antrag/@amt/form": "3.0.0" }, request)).toBe("3.0.0");
    expect(firstRange({ "@amt/form": "3.0.0" }, { ...request, name: "form" })).toBe("^1.0.0");
  });
});
