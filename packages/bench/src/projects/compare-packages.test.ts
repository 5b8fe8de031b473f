import { describe, expect, it } from "vitest";

import { comparePackages } from "./compare-packages.ts";

describe("comparePackages", () => {
  it("names what is missing and what is invented, whatever the case", () => {
    const truth = new Map([["nuget", new Set(["Right@1", "Gone@2"])]]);
    const found = new Map([["nuget", new Set(["right@1", "other@3"])]]);
    expect(comparePackages(truth, found)).toEqual([
      { type: "nuget", truth: 2, found: 1, missing: ["gone@2"], invented: ["other@3"] },
    ]);
  });

  it("compares only types that the truth counts", () => {
    const found = new Map([["docker", new Set(["node@24"])]]);
    expect(comparePackages(new Map(), found)).toEqual([]);
    expect(comparePackages(new Map([["image", new Set(["node@24"])]]), found)[0]?.found).toBe(1);
  });
});
