import { LotseError } from "@lizenzlotse/model";
import { aComponent } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { assessAll } from "../../test/assess-one.ts";
import { compareBaseline } from "./compare-baseline.ts";
import { parseBaseline } from "./parse-baseline.ts";
import { baselineOf, formatBaseline } from "./write-baseline.ts";

const OLD = aComponent({ name: "old", license: "SSPL-1.0" });
const NEW = aComponent({ name: "new", license: "SSPL-1.0" });

describe("a baseline", () => {
  it("tells what is new, known and gone", () => {
    const before = assessAll([OLD]);
    const baseline = baselineOf(before.violations);
    const after = compareBaseline(assessAll([OLD, NEW]), baseline);
    expect(after.known.map(({ component }) => component)).toEqual([OLD.ref]);
    expect(after.fresh.map(({ component }) => component)).toEqual([NEW.ref]);
    expect(after.gone).toEqual([]);
    expect(compareBaseline(assessAll([NEW]), baseline).gone).toEqual(baseline.violations);
  });

  it("knows a violation again after lines moved and other components changed", () => {
    const occurrences = OLD.occurrences.map((occurrence) => ({
      ...occurrence,
      location: { path: "elsewhere.lock", line: 99 },
    }));
    const other = aComponent({ name: "new", version: "9.9.9", license: "SSPL-1.0" });
    const baseline = baselineOf(assessAll([OLD, NEW]).violations);
    const after = compareBaseline(assessAll([{ ...OLD, occurrences }, other]), baseline);
    expect(after.known.map(({ component }) => component)).toEqual([OLD.ref]);
  });

  it("is written sorted, a line a violation, and read back the same", () => {
    const baseline = baselineOf(assessAll([NEW, OLD]).violations);
    const text = formatBaseline(baseline);
    expect(text.split("\n").filter((line) => line.includes('"id"'))).toHaveLength(2);
    expect(parseBaseline(text, "b.json")).toEqual(baseline);
    expect(formatBaseline(baselineOf([]))).toContain('"violations": []');
    expect(parseBaseline(formatBaseline(baselineOf([])), "b.json").violations).toEqual([]);
  });

  it.each([
    ["", "not valid JSON"],
    ["[]", "b.json"],
    ['{"kind":"lizenzlotse/baseline","schemaVersion":0}', "violations"],
    ['{"kind":"lizenzlotse/baseline","schemaVersion":7,"violations":[]}', "schemaVersion"],
    ['{"kind":"lizenzlotse/baseline","schemaVersion":0,"violations":[],"until":1}', "until"],
  ])("is refused where it is broken: %s", (text, problem) => {
    try {
      parseBaseline(text, "b.json");
    } catch (error) {
      expect(error).toBeInstanceOf(LotseError);
      expect(error).toMatchObject({ code: "BASELINE_INVALID" });
      expect((error as LotseError).message).toContain(problem);
      return;
    }
    expect.unreachable("the baseline was accepted");
  });
});
