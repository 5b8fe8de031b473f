import { categoryOf } from "@lizenzlotse/knowledge";
import { branchesOf } from "@lizenzlotse/licenses";
import type { Component, Status } from "@lizenzlotse/model";
import { aComponent, aComponentGraph, anExpression } from "@lizenzlotse/testkit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { assessAll, assessOne } from "../test/assess-one.ts";
import { statusRank } from "./judge/status.ts";

const POLICIES = fc.constantFrom("verwaltung" as const, "strict" as const, "permissive" as const);
const OUTBOUND = fc.constantFrom(undefined, "EUPL-1.2", "GPL-3.0-only", "MIT");

const statusOf = (license: string): Status => assessOne({ license }).verdict.status;

function reversed(components: readonly Component[]): readonly Component[] {
  return [...components].reverse();
}

describe("assess", () => {
  it("gives every component exactly one verdict, and every violation one group", () => {
    fc.assert(
      fc.property(aComponentGraph(), POLICIES, OUTBOUND, (components, policy, outbound) => {
        const { head, groups, verdicts, violations } = assessAll(components, { policy, outbound });
        expect(verdicts.map(({ component }) => component)).toEqual(
          components.map(({ ref }) => ref),
        );
        expect(head.counts["must-act"] + head.counts.check + head.counts.fine).toBe(
          components.length,
        );
        expect(groups.flatMap((group) => group.violations).sort()).toEqual(
          violations.map(({ id }) => id),
        );
        expect(verdicts.flatMap((verdict) => verdict.violations).sort()).toEqual(
          violations.map(({ id }) => id),
        );
      }),
    );
  });

  it("never calls anything unknown fine", () => {
    fc.assert(
      fc.property(aComponentGraph(), POLICIES, OUTBOUND, (components, policy, outbound) => {
        const { verdicts } = assessAll(components, { policy, outbound });
        const unknown = verdicts.filter(({ category }) => category === "unknown");
        for (const { status } of unknown) expect(status).not.toBe("fine");
      }),
    );
  });

  it("does not depend on the order of components", () => {
    fc.assert(
      fc.property(aComponentGraph(), (components) => {
        expect(assessAll(reversed(components))).toEqual(assessAll(components));
      }),
    );
  });

  it("keeps the ids of violations when a component is added", () => {
    fc.assert(
      fc.property(aComponentGraph(), anExpression(), (components, license) => {
        const added = aComponent({ name: "zzz-added", version: "99.0.0", license });
        const before = assessAll(components).violations;
        const after = new Map(
          assessAll([...components, added]).violations.map((each) => [each.id, each]),
        );
        for (const violation of before) expect(after.get(violation.id)).toEqual(violation);
      }),
    );
  });

  it("takes the best branch of OR and the worst part of AND", () => {
    fc.assert(
      fc.property(anExpression(), anExpression(), (left, right) => {
        const [one, other] = [statusRank(statusOf(left)), statusRank(statusOf(right))];
        expect(statusRank(statusOf(`(${left}) OR (${right})`))).toBe(Math.min(one, other));
        expect(statusRank(statusOf(`(${left}) AND (${right})`))).toBeGreaterThanOrEqual(
          Math.max(one, other),
        );
      }),
    );
  });

  it("rests on a branch that the expression really offers", () => {
    fc.assert(
      fc.property(anExpression(), (license) => {
        const { effectiveExpression, category } = assessOne({ license }).verdict;
        const chosen = effectiveExpression.split(" AND ");
        expect(branchesOf(license)).toContainEqual(chosen);
        expect(chosen.map((leaf) => categoryOf(leaf).category)).toContain(category);
      }),
    );
  });
});
