import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { triggerHolds, type KnownFacts, type Trigger, type TriggerFact } from "./trigger.ts";

const FACTS: readonly TriggerFact[] = [
  "use",
  "internal",
  "network",
  "source-dist",
  "binary-dist",
  "modified",
  "advertising",
  "client-bundle",
  "patent-suit",
];

const fact = fc.constantFrom(...FACTS);
const { trigger } = fc.letrec<{ trigger: Trigger }>((tie) => ({
  trigger: fc.oneof(
    { maxDepth: 3 },
    fact,
    fc.record({ all: fc.array(tie("trigger"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie("trigger"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie("trigger") }),
  ),
}));
const known = fc.dictionary(fact, fc.boolean()) as fc.Arbitrary<KnownFacts>;
/** Facts that no other fact brings along: learning them cannot contradict what was known. */
const independent = fc.constantFrom<TriggerFact>("modified", "advertising", "patent-suit");

describe("triggerHolds", () => {
  it("never takes back what it said when more becomes known", () => {
    fc.assert(
      fc.property(trigger, known, independent, fc.boolean(), (source, facts, added, value) => {
        fc.pre(facts[added] === undefined);
        const before = triggerHolds(source, facts);
        const after = triggerHolds(source, { ...facts, [added]: value });
        if (before !== "unknown") expect(after).toBe(before);
      }),
    );
  });

  it("is decided once everything is known", () => {
    const everything = fc.record(
      Object.fromEntries(FACTS.map((name) => [name, fc.boolean()])) as Record<
        TriggerFact,
        fc.Arbitrary<boolean>
      >,
    );
    fc.assert(
      fc.property(trigger, everything, (source, facts) => {
        expect(triggerHolds(source, facts)).not.toBe("unknown");
        expect(triggerHolds({ not: source }, facts)).not.toBe(triggerHolds(source, facts));
      }),
    );
  });

  it("obeys De Morgan", () => {
    fc.assert(
      fc.property(trigger, trigger, known, (left, right, facts) => {
        expect(triggerHolds({ not: { all: [left, right] } }, facts)).toBe(
          triggerHolds({ any: [{ not: left }, { not: right }] }, facts),
        );
      }),
    );
  });
});
