import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { branchesOf } from "./branches.ts";
import { chooseBranch } from "./choose-branch.ts";
import { canonicalExpression, formatExpression } from "./format-expression.ts";
import { equivalentExpressions, impliesExpression } from "./implies.ts";
import { joinExpressions } from "./join-expressions.ts";
import { leavesOf } from "./leaves.ts";
import { parseExpression } from "./parse-expression.ts";
import { satisfies } from "./satisfies.ts";
import { simplifyExpression } from "./simplify-expression.ts";

/** Few, so that repetitions and absorptions happen; with every kind of leaf. */
const LEAVES = [
  ...["MIT", "isc", "GPL-2.0", "GPL-2.0+", "GPL-3.0-only", "EPL-1.0+", "LicenseRef-x"],
  ...["GPL-2.0-only WITH Classpath-exception-2.0", "GPL-2.0-with-GCC-exception"],
];

const expressionText = fc.letrec<{ text: string; compound: string }>((tie) => ({
  text: fc.oneof({ maxDepth: 4 }, fc.constantFrom(...LEAVES), tie("compound")),
  compound: fc
    .tuple(tie("text"), fc.constantFrom("AND", "or", "OR"), tie("text"), fc.boolean())
    .map(([left, operator, right, bracketed]) =>
      bracketed ? `(${left} ${operator} ${right})` : `${left} ${operator} ${right}`,
    ),
})).text;

const allowedLeaves = fc
  .uniqueArray(fc.constantFrom(...LEAVES.flatMap((leaf) => leavesOf(leaf))))
  .map((leaves) => new Set(leaves));

const both = (left: string, right: string) => joinExpressions("AND", [left, right]);
const either = (left: string, right: string) => joinExpressions("OR", [left, right]);

describe("laws of expressions", () => {
  it("the canonical form is its own canonical form", () => {
    fc.assert(
      fc.property(expressionText, (text) => {
        const canonical = canonicalExpression(text) ?? "";
        expect(canonicalExpression(canonical)).toBe(canonical);
      }),
    );
  });

  it("reading what was written gives the same expression", () => {
    fc.assert(
      fc.property(expressionText, (text) => {
        const expression = parseExpression(canonicalExpression(text) ?? "");
        expect(expression && parseExpression(formatExpression(expression))).toEqual(expression);
      }),
    );
  });

  it("the canonical form loses no licence and changes no meaning", () => {
    fc.assert(
      fc.property(expressionText, (text) => {
        const canonical = canonicalExpression(text) ?? "";
        expect(leavesOf(canonical)).toEqual(leavesOf(text));
        expect(equivalentExpressions(canonical, text)).toBe(true);
      }),
    );
  });

  it("AND and OR are commutative, associative and idempotent", () => {
    fc.assert(
      fc.property(expressionText, expressionText, expressionText, (a, b, c) => {
        for (const join of [both, either]) {
          expect(join(a, b)).toBe(join(b, a));
          expect(join(a, join(b, c))).toBe(join(join(a, b), c));
          expect(join(a, a)).toBe(canonicalExpression(a));
        }
      }),
    );
  });

  it("AND distributes over OR, and each absorbs the other", () => {
    fc.assert(
      fc.property(expressionText, expressionText, expressionText, (a, b, c) => {
        expect(equivalentExpressions(both(a, either(b, c)), either(both(a, b), both(a, c)))).toBe(
          true,
        );
        expect(equivalentExpressions(either(a, both(a, b)), a)).toBe(true);
        expect(equivalentExpressions(both(a, either(a, b)), a)).toBe(true);
      }),
      // Past MAX_BRANCHES an implication may be missed; three expressions of depth 2 stay below.
      { numRuns: 60 },
    );
  });

  it("simplifying changes no meaning and never makes longer", () => {
    fc.assert(
      fc.property(expressionText, (text) => {
        const simple = simplifyExpression(text) ?? "";
        expect(equivalentExpressions(simple, text)).toBe(true);
        expect(simple.length).toBeLessThanOrEqual(canonicalExpression(text)?.length ?? 0);
        expect(simplifyExpression(simple)).toBe(simple);
      }),
    );
  });

  it("the branches together are the expression", () => {
    fc.assert(
      fc.property(expressionText, (text) => {
        const rejoined = joinExpressions(
          "OR",
          branchesOf(text).map((leaves) => joinExpressions("AND", leaves)),
        );
        expect(equivalentExpressions(rejoined, text)).toBe(true);
      }),
    );
  });

  it("allowing more never forbids what was allowed", () => {
    fc.assert(
      fc.property(expressionText, allowedLeaves, allowedLeaves, (text, some, others) => {
        const more = new Set([...some, ...others]);
        if (satisfies(text, (leaf) => some.has(leaf))) {
          expect(satisfies(text, (leaf) => more.has(leaf))).toBe(true);
        }
      }),
    );
  });

  it("an implication holds under every choice of allowed licences", () => {
    fc.assert(
      fc.property(expressionText, expressionText, allowedLeaves, (premise, conclusion, allowed) => {
        const allows = (leaf: string) => allowed.has(leaf);
        const isComplied = branchesOf(premise).some((leaves) => leaves.every(allows));
        if (isComplied && impliesExpression(premise, conclusion)) {
          expect(satisfies(conclusion, allows)).toBe(true);
        }
      }),
    );
  });

  it("the chosen branch is enough, and no branch is better at its worst", () => {
    fc.assert(
      fc.property(expressionText, fc.func(fc.nat(9)), (text, rank) => {
        const chosen = chooseBranch(text, rank);
        const worst = (leaves: readonly string[]) => Math.max(...leaves.map((leaf) => rank(leaf)));
        expect(impliesExpression(joinExpressions("AND", chosen), text)).toBe(true);
        for (const branch of branchesOf(text)) {
          expect(worst(chosen)).toBeLessThanOrEqual(worst(branch));
        }
      }),
    );
  });

  it("nothing throws, whatever the text", () => {
    const words = fc.constantFrom(
      ...LEAVES,
      "AND",
      "OR",
      "WITH",
      "(",
      ")",
      "+",
      ":",
      "/",
      "\u0000",
      "__proto__",
    );
    const wordy = fc.array(words, { maxLength: 60 }).map((parts) => parts.join(" "));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary", maxLength: 200 }), wordy), (text) => {
        const canonical = canonicalExpression(text);
        expect(canonical === undefined).toBe(parseExpression(text) === undefined);
        expect(leavesOf(text).length > 0).toBe(canonical !== undefined);
        expect(branchesOf(text).length > 0).toBe(canonical !== undefined);
      }),
    );
  });

  it("refuses deep nesting without a stack overflow", () => {
    fc.assert(
      fc.property(fc.integer({ min: 65, max: 16_000 }), (depth) => {
        expect(parseExpression("(".repeat(depth))).toBeUndefined();
        expect(parseExpression(`${"(".repeat(depth)}MIT${")".repeat(depth)}`)).toBeUndefined();
      }),
      { numRuns: 20 },
    );
  });
});
