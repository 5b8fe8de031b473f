import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { type CommonRun, diffWords } from "./diff-words.ts";

const words = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 60 });

/** Length of the longest common subsequence, by the textbook table. */
function longestCommon(left: readonly number[], right: readonly number[]): number {
  const table = Array.from({ length: left.length + 1 }, () =>
    new Array<number>(right.length + 1).fill(0),
  );
  left.forEach((word, row) => {
    right.forEach((other, column) => {
      const diagonal = table[row]?.[column] ?? 0;
      const best = Math.max(table[row]?.[column + 1] ?? 0, table[row + 1]?.[column] ?? 0);
      (table[row + 1] ?? [])[column + 1] = word === other && word !== 0 ? diagonal + 1 : best;
    });
  });
  return table.at(-1)?.at(-1) ?? 0;
}

function lengthOf(runs: readonly CommonRun[]): number {
  return runs.reduce((sum, { count }) => sum + count, 0);
}

describe("diffWords", () => {
  it("finds as many common words as the textbook table", () => {
    fc.assert(
      fc.property(words, words, (left, right) => {
        const runs = diffWords(Uint16Array.from(left), Uint16Array.from(right));
        expect(lengthOf(runs)).toBe(longestCommon(left, right));
      }),
    );
  });

  it("answers runs in order, of words that are equal and known", () => {
    fc.assert(
      fc.property(words, words, (left, right) => {
        let behind = { left: 0, right: 0 };
        for (const run of diffWords(Uint16Array.from(left), Uint16Array.from(right))) {
          expect(run.left).toBeGreaterThanOrEqual(behind.left);
          expect(run.right).toBeGreaterThanOrEqual(behind.right);
          const common = left.slice(run.left, run.left + run.count);
          expect(common).toEqual(right.slice(run.right, run.right + run.count));
          expect(common).not.toContain(0);
          behind = { left: run.left + run.count, right: run.right + run.count };
        }
      }),
    );
  });

  it("ends for two long texts that have nothing in common", () => {
    const left = new Uint16Array(30_000).fill(1);
    const right = new Uint16Array(30_000).fill(2);
    expect(diffWords(left, right)).toEqual([]);
  });
});
