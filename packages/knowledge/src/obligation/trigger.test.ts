import { describe, expect, it } from "vitest";

import { parseTrigger } from "../../scripts/record/parse-trigger.mjs";
import { triggerHolds, type KnownFacts, type Trigger, type Truth } from "./trigger.ts";

const parse = (source: string): Trigger => parseTrigger(source) as Trigger;

describe("parseTrigger", () => {
  it.each<[string, Trigger]>([
    ["use", "use"],
    ["source-dist or binary-dist", { any: ["source-dist", "binary-dist"] }],
    ["network and modified or use", { any: [{ all: ["network", "modified"] }, "use"] }],
    [
      "modified and (source-dist or binary-dist)",
      { all: ["modified", { any: ["source-dist", "binary-dist"] }] },
    ],
    ["not modified", { not: "modified" }],
  ])("%s", (source, expected) => {
    expect(parse(source)).toEqual(expected);
  });

  it.each(["", "used", "use and", "use binary-dist", "(use", "use)", "or use"])(
    "refuses %j",
    (source) => {
      expect(() => parseTrigger(source)).toThrow(/trigger/u);
    },
  );
});

describe("triggerHolds", () => {
  it.each<[string, KnownFacts, Truth]>([
    ["network and modified", { network: true, modified: true }, "yes"],
    ["network and modified", { network: true, modified: false }, "no"],
    ["network and modified", { modified: false }, "no"],
    ["network and modified", { network: true }, "unknown"],
    ["source-dist or binary-dist", { "binary-dist": true }, "yes"],
    ["source-dist or binary-dist", { "binary-dist": false }, "unknown"],
    ["source-dist or binary-dist", { "client-bundle": true }, "yes"],
    ["not modified", { modified: true }, "no"],
    ["not modified", {}, "unknown"],
    ["use", { internal: true }, "yes"],
    ["use", { network: true, use: false }, "yes"],
    ["use", { "source-dist": false }, "unknown"],
  ])("%s with %j: %s", (source, facts, expected) => {
    expect(triggerHolds(parse(source), facts)).toBe(expected);
  });
});
