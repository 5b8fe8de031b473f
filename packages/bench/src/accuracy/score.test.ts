import { describe, expect, it } from "vitest";

import { worstConfusions } from "./confusions.ts";
import { IdNormalizer } from "./normalize-id.ts";
import { readTruth } from "./read-corpus.ts";
import { NO_COUNTS, ratiosOf, score, sum } from "./score.ts";

const truth = readTruth(
  "right\tMIT | ISC\npart\tMIT | ISC\nwrong\tMIT\nsilent\tISC\nempty\t\nfalse\t\n",
);
const answers = new Map([
  ["right", ["ISC", "MIT"]],
  ["part", ["MIT"]],
  ["wrong", ["Zlib"]],
  ["false", ["MIT"]],
  ["not labelled", ["MIT"]],
]);
const scored = score(truth, answers, { normalizer: new IdNormalizer(), mode: "strict" });

describe("score", () => {
  it("compares sets of ids, and counts each kind of file", () => {
    expect(scored.counts).toEqual({
      files: 6,
      exact: 2,
      found: 3,
      extra: 2,
      missed: 3,
      empty: 2,
      emptyButFound: 1,
      silent: 1,
    });
  });

  it("gives micro averages", () => {
    const ratios = ratiosOf(scored.counts);
    expect(ratios).toMatchObject({ precision: 3 / 5, recall: 3 / 6, silent: 1 / 4 });
    expect(ratios.f1).toBeCloseTo(6 / 11);
    expect(ratios.falseOnEmpty).toBe(1 / 2);
  });

  it("divides nothing by nothing", () => {
    expect(ratiosOf(NO_COUNTS)).toMatchObject({ exact: 0, f1: 0, falseOnEmpty: undefined });
  });

  it("counts the same in parts as in one", () => {
    const parts = [...truth].map(
      ([path, ids]) =>
        score(new Map([[path, ids]]), answers, { normalizer: new IdNormalizer(), mode: "strict" })
          .counts,
    );
    expect(parts.reduce(sum)).toEqual(scored.counts);
  });
});

describe("worstConfusions", () => {
  it("groups by what was missed and what was found instead", () => {
    const misses = [...scored.misses, { path: "again", missed: ["ISC"], extra: [] }];
    expect(worstConfusions(misses, 2)).toEqual([
      { what: "ISC → –", files: 3, examples: ["part", "silent", "again"] },
      { what: "MIT → Zlib", files: 1, examples: ["wrong"] },
    ]);
  });
});
