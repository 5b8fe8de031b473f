import { aComponent } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { assessAll } from "../../test/assess-one.ts";
import { aBook, aWaiver } from "../../test/decided.ts";
import { groupDecisions } from "./decision.ts";
import { openDecisionBook } from "./decision-book.ts";

const COUNT = 10_000;
const COMPONENTS = Array.from({ length: COUNT }, (_, index) =>
  aComponent({ name: `p${String(index)}`, license: "GPL-3.0-only" }),
);
const ABOUT = { rule: "license/strong-copyleft", license: "GPL-3.0-only" };

describe("the book of decisions", () => {
  it("holds ten thousand decisions about as many components without asking each about each", () => {
    const decisions = aBook(COMPONENTS.map((component) => aWaiver({ component, ...ABOUT })));
    const started = performance.now();
    const { head } = assessAll(COMPONENTS, { decisions });
    // Each with each would be a hundred million comparisons: minutes.
    expect(performance.now() - started).toBeLessThan(20_000);
    expect(head.accepted).toEqual({ violations: COUNT, components: COUNT });
    expect(head.decisions?.every(({ state }) => state === "in-force")).toBe(true);
  });

  it("says the same in whatever order sources and decisions come", () => {
    const [one, two] = COMPONENTS.slice(0, 2).map((component) => aWaiver({ component, ...ABOUT }));
    const list = [one, two].flatMap((decision) => decision ?? []);
    const source = (name: string, decisions: typeof list) => ({
      name,
      decisions: groupDecisions(decisions),
      effect: "permitted" as const,
      approval: "author" as const,
    });
    const sources = [source("a", list), source("b", [...list].reverse())];
    const books = [sources, [...sources].reverse()].map((given) =>
      openDecisionBook(given, "2026-06-01"),
    );
    const [first, second] = books.map((decisions) =>
      assessAll(COMPONENTS.slice(0, 3), { decisions }),
    );
    expect(first).toEqual(second);
  });
});
