import { describe, expect, it } from "vitest";

import { assessCompatibility } from "../../src/index.ts";
import { readVerdictTable } from "./verdict-table.ts";

const cases = readVerdictTable();
const GREEN = ["compatible", "conditional"];

describe("the table of verdicts", () => {
  it("holds at least 200 cases, each with its source", () => {
    expect(cases.length).toBeGreaterThanOrEqual(200);
    expect(cases.filter(({ source }) => source === "")).toEqual([]);
  });

  it.each(cases)("$family: $line", ({ expected, ...question }) => {
    expect(expected).toContain(assessCompatibility(question).verdict);
  });

  it("has no false green", () => {
    const wrong = cases.filter(
      ({ expected, ...question }) =>
        !expected.some((each) => GREEN.includes(each)) &&
        GREEN.includes(assessCompatibility(question).verdict),
    );
    expect(wrong.map(({ line }) => line)).toEqual([]);
  });
});
