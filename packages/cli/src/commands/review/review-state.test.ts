import { aComponent, concluded } from "@lizenzlotse/testkit";
import type { Assessment, FindingGroup, Violation } from "@lizenzlotse/model";
import { describe, expect, it } from "vitest";

import { reviewQueue } from "./review-item.ts";
import { pressKey, type ReviewState, startReview, type Terms } from "./review-state.ts";

const DUAL = aComponent({ name: "dual", license: "MIT OR GPL-3.0-only" });
const UNCLEAR = aComponent({
  name: "unclear",
  licenses: {
    concluded: concluded("GPL-2.0-only AND MIT", {
      state: "review",
      reviewReasons: ["operator-unstated"],
      readings: [
        { expression: "GPL-2.0-only AND MIT", basis: "detected" },
        { expression: "GPL-2.0-only OR MIT", basis: "detected" },
      ],
    }),
  },
});
const UNKNOWN = aComponent({ name: "unknown" });
const COMPONENTS = [DUAL, UNCLEAR, UNKNOWN];

function violationOf(ref: string, over: Partial<Violation> = {}): Violation {
  return {
    id: `F-${ref}`,
    rule: "license/unknown",
    severity: "error",
    status: "must-act",
    component: ref,
    expression: "NOASSERTION",
    assumptions: [],
    group: "G-1",
    ...over,
  };
}

const GROUPS = [{ components: COMPONENTS.map(({ ref }) => ref) }] as unknown as FindingGroup[];
const VIOLATIONS = COMPONENTS.map(({ ref }) => violationOf(ref));
const queue = (violations: Assessment["violations"] = VIOLATIONS) =>
  reviewQueue({ components: COMPONENTS }, { groups: GROUPS, violations });

const REASON: Terms = { reason: "looked at it" };

function play(keys: string, terms: Terms = REASON): ReviewState {
  const named = keys.split(" ").map((name) => ({ name, text: name }));
  return named.reduce(pressKey, startReview(queue(), terms));
}

const type = (text: string): string => Array.from(text).join(" ");

const decisions = ({ drafts }: ReviewState): readonly unknown[] =>
  [...drafts.values()].map((draft) => [
    draft.item.component.name,
    draft.kind === "waiver" ? "waiver" : `${draft.answer.kind} ${draft.answer.license}`,
  ]);

describe("the queue", () => {
  it("begins with what is least known, and leaves out what was accepted", () => {
    expect(queue().map(({ component }) => component.name)).toEqual(["unknown", "unclear", "dual"]);
    const accepted = violationOf(UNKNOWN.ref, { accepted: { decision: "D-1" } as never });
    expect(queue([accepted])).toEqual([]);
  });

  it("offers the readings of what is unclear and the branches of a choice", () => {
    const offered = queue().map(({ answers }) => answers.map(({ license }) => license));
    expect(offered).toEqual([
      [],
      ["GPL-2.0-only AND MIT", "GPL-2.0-only OR MIT"],
      ["GPL-3.0-only", "MIT"],
    ]);
  });
});

describe("a sitting", () => {
  it("decides with one key, moves on, and records at its end", () => {
    const state = play("s 2 2 q");
    expect(decisions(state)).toEqual([
      ["unclear", "curation GPL-2.0-only OR MIT"],
      ["dual", "choice MIT"],
    ]);
    expect(state.outcome).toBe("record");
  });

  it("asks once for the reason, and once for owner and end of waivers", () => {
    const state = play(
      `w ${type("why")} return ${type("IT")} return ${type("2026")} return w w`,
      {},
    );
    expect(state.terms).toEqual({ reason: "why", owner: "IT", until: "2026" });
    expect(decisions(state)).toEqual([
      ["unknown", "waiver"],
      ["unclear", "waiver"],
      ["dual", "waiver"],
    ]);
    expect(state.asking).toBeUndefined();
  });

  it("takes a licence that is typed", () => {
    expect(decisions(play(`l ${type("MITT")} backspace return`))).toEqual([
      ["unknown", "curation MIT"],
    ]);
  });

  it("goes back, decides anew, and takes a decision back", () => {
    expect(decisions(play("s 1 b 2"))).toEqual([["unclear", "curation GPL-2.0-only OR MIT"]]);
    expect(decisions(play("s 1 b u"))).toEqual([]);
  });

  it("records nothing where it is discarded or a question is left", () => {
    expect(play("s 1 x").outcome).toBe("discard");
    expect(pressKey(play("s 1"), { name: "c", ctrl: true }).outcome).toBe("discard");
    expect(decisions(play(`s 1 escape`, {}))).toEqual([]);
    expect(decisions(play(`s 1 return`, {}))).toEqual([]);
  });

  it("ignores every other key, and stays at its end until it is told", () => {
    expect(play("z 9 7")).toEqual(play("z"));
    expect(play("s s s s s").outcome).toBe("open");
    expect(play("s s s return").outcome).toBe("record");
    expect(startReview([], {}).outcome).toBe("record");
  });
});
