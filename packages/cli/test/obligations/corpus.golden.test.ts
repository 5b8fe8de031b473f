import type { ObligationState, ObligationVerdict } from "@lizenzlotse/model";
import { describe, expect, it } from "vitest";

import { checkCase } from "./check-case.ts";
import { readCases } from "./read-cases.ts";

const cases = readCases();

describe("the corpus of artefacts", () => {
  it("holds at least 60, each under a name of its own", () => {
    expect(cases.length).toBeGreaterThanOrEqual(60);
    expect(new Set(cases.map((each) => each.case)).size).toBe(cases.length);
  });

  it.each(cases)("$file: $case", async (given) => {
    const states = await checkCase(given);
    const found = worstByDuty(states);
    const expected = Object.entries(given.expected).flatMap(([component, duties]) =>
      Object.entries(duties).map(([duty, state]) => [`${component} ${duty}`, state] as const),
    );
    const said = expected.map(([key]) => [key, found.get(key)]);
    expect(said, explain(states)).toEqual(expected);
    const listed = new Set<string>(expected.map(([key]) => key));
    const unexpected = [...found].filter(
      ([key, state]) => state === "fulfilled" && !listed.has(key),
    );
    expect(
      unexpected.map(([key]) => key),
      "met, and nobody expected it",
    ).toEqual([]);
    const unproved = states.filter(
      ({ state, evidence }) => state === "fulfilled" && evidence.length === 0,
    );
    expect(unproved, "met without a place that shows it").toEqual([]);
  });
});

const GRAVITY: readonly ObligationVerdict[] = [
  "not-applicable",
  "fulfilled",
  "needs-human",
  "open",
];

/** By component and duty; where several licences ask for it, the gravest. */
function worstByDuty(states: readonly ObligationState[]): ReadonlyMap<string, ObligationVerdict> {
  const worst = new Map<string, ObligationVerdict>();
  for (const { components, obligation, state } of states)
    for (const component of components) {
      const key = `${nameOf(component)} ${obligation}`;
      const known = worst.get(key);
      if (known === undefined || GRAVITY.indexOf(state) > GRAVITY.indexOf(known))
        worst.set(key, state);
    }
  return worst;
}

function nameOf(ref: string): string {
  return ref
    .replace(/^pkg:npm\/(.*)@[^@]*$/u, "$1")
    .replace(/^file:/u, "")
    .replace("%40", "@");
}

function explain(states: readonly ObligationState[]): string {
  return states
    .map(({ obligation, state, reason, evidence }) => {
      const places = evidence.map(({ location: { path, line } }) => `${path}:${String(line)}`);
      return `${obligation} ${state}: ${reason.en} ${places.join(", ")}`;
    })
    .join("\n");
}
