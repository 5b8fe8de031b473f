import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  assessCompatibility,
  COMBINES,
  PROPRIETARY,
  PROVISIONS,
  RECIPIENTS,
  type CombinationContext,
  type Verdict,
} from "../../src/index.ts";
import { readVerdictTable } from "./verdict-table.ts";

const cases = readVerdictTable();
const EXPRESSIONS = [...new Set(cases.flatMap(({ inbound }) => inbound))];
const OUTBOUNDS = [...new Set(cases.map(({ outbound }) => outbound))].filter(
  (outbound) => outbound !== "LicenseRef-any-outbound",
);

const expression = fc.constantFrom(...EXPRESSIONS);
const outbound = fc.constantFrom(...OUTBOUNDS);
const optional = <T>(values: readonly T[]): fc.Arbitrary<T | undefined> =>
  fc.option(fc.constantFrom(...values), { nil: undefined });

const context: fc.Arbitrary<CombinationContext> = fc
  .record({
    combine: optional(COMBINES),
    modified: optional([true, false]),
    provide: fc.option(fc.uniqueArray(fc.constantFrom(...PROVISIONS), { minLength: 1 }), {
      nil: undefined,
    }),
    recipient: optional(RECIPIENTS),
    use: optional(["production", "managed-service"] as const),
    licensee: optional(["government"] as const),
    secondaryNotice: optional(["present", "absent"] as const),
    otherPart: optional(["none", "GPL-3.0-only", "MIT"]),
    work: optional(["software", "non-software"] as const),
  })
  .map(withoutUndefined);

/** A key that is absent and one that is undefined are not the same to the compiler. */
function withoutUndefined(given: object): CombinationContext {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

const BADNESS: Readonly<Record<Verdict, number>> = {
  compatible: 0,
  conditional: 1,
  review: 2,
  incompatible: 3,
};

const verdictOf = (inbound: readonly string[], out: string, given: CombinationContext): Verdict =>
  assessCompatibility({ inbound, outbound: out, context: given }).verdict;

const isGreen = (verdict: Verdict): boolean => BADNESS[verdict] <= 1;

const RUNS = { numRuns: 2_000 };

describe("laws of verdicts", () => {
  it("adding a component never improves the verdict", () => {
    fc.assert(
      fc.property(expression, expression, outbound, context, (one, other, out, given) => {
        expect(BADNESS[verdictOf([one, other], out, given)]).toBeGreaterThanOrEqual(
          BADNESS[verdictOf([one], out, given)],
        );
      }),
      RUNS,
    );
  });

  it("the order of components and their repetition do not matter", () => {
    fc.assert(
      fc.property(expression, expression, outbound, context, (one, other, out, given) => {
        const verdict = verdictOf([one, other], out, given);
        expect(verdictOf([other, one], out, given)).toBe(verdict);
        expect(verdictOf([one, other, one], out, given)).toBe(verdict);
      }),
      RUNS,
    );
  });

  it("an OR is never worse than its best branch, and an AND never better than its worst part", () => {
    const single = expression.filter((text) => !/ (?:OR|AND) |NO|Not/u.test(text));
    const settled = context.map((given) => ({
      combine: "merge" as const,
      modified: false,
      ...given,
    }));
    fc.assert(
      fc.property(single, single, outbound, settled, (one, other, out, given) => {
        const each = [verdictOf([one], out, given), verdictOf([other], out, given)];
        const badness = each.map((verdict) => BADNESS[verdict]);
        expect(BADNESS[verdictOf([`${one} OR ${other}`], out, given)]).toBe(Math.min(...badness));
        expect(BADNESS[verdictOf([`${one} AND ${other}`], out, given)]).toBe(Math.max(...badness));
      }),
      RUNS,
    );
  });

  it("what is unknown is never green, on either side", () => {
    const unknown = fc.constantFrom("NOASSERTION", "NONE", "LicenseRef-x", "no licence", "");
    fc.assert(
      fc.property(unknown, expression, outbound, context, (text, known, out, given) => {
        expect(isGreen(verdictOf([text], out, given))).toBe(false);
        expect(isGreen(verdictOf([known, text], out, given))).toBe(false);
        expect(isGreen(verdictOf([known], text, given))).toBe(false);
        expect(isGreen(verdictOf([`(${known}) AND LicenseRef-x`], out, given))).toBe(false);
      }),
      RUNS,
    );
  });

  it("strong copyleft merged into a proprietary work that others get is never green", () => {
    const strong = fc.constantFrom(
      ...["GPL-2.0-only", "GPL-3.0-or-later", "AGPL-3.0-only", "EUPL-1.2", "OSL-3.0", "CECILL-2.1"],
    );
    const copies = fc.constantFrom("source", "binary", "client-bundle");
    const outside = fc.constantFrom("other-public-body", "third-party", "public");
    fc.assert(
      fc.property(strong, copies, outside, context, (license, form, recipient, given) => {
        const passedOn = { ...given, combine: "merge", provide: [form], recipient } as const;
        expect(verdictOf([license], PROPRIETARY, passedOn)).toBe("incompatible");
      }),
    );
  });

  it("a fact that is left out makes nothing green that one of its values forbids", () => {
    fc.assert(
      fc.property(expression, outbound, context, (license, out, { modified: _, ...given }) => {
        const open = verdictOf([license], out, given);
        const settled = [true, false].map((modified) =>
          verdictOf([license], out, { ...given, modified }),
        );
        if (isGreen(open)) expect(settled).not.toContain("incompatible");
      }),
      RUNS,
    );
  });

  it("reaching outsiders is never better than staying inside", () => {
    fc.assert(
      fc.property(expression, outbound, context, (license, out, given) => {
        const inside = { ...given, provide: ["binary"], recipient: "same-entity" } as const;
        const outside = { ...inside, recipient: "third-party" } as const;
        expect(BADNESS[verdictOf([license], out, inside)]).toBeLessThanOrEqual(
          BADNESS[verdictOf([license], out, outside)],
        );
      }),
      RUNS,
    );
  });

  it("whether a whole set has any outbound licence does not depend on its order", () => {
    fc.assert(
      fc.property(expression, expression, context, (one, other, given) => {
        expect(verdictOf([one, other], "LicenseRef-any-outbound", given)).toBe(
          verdictOf([other, one], "LicenseRef-any-outbound", given),
        );
      }),
      { numRuns: 300 },
    );
  });

  it("a conditional verdict names its conditions, and no other one does", () => {
    fc.assert(
      fc.property(expression, outbound, context, (license, out, given) => {
        const { verdict, components } = assessCompatibility({
          inbound: [license],
          outbound: out,
          context: given,
        });
        const conditions = components.flatMap(({ judgements }) =>
          judgements.flatMap((judgement) => judgement.conditions),
        );
        if (isGreen(verdict)) expect(conditions.length > 0).toBe(verdict === "conditional");
      }),
      RUNS,
    );
  });
});
