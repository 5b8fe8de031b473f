import { describe, expect, it } from "vitest";

import { obligationsOf, type ObligationCircumstances } from "./obligations-of.ts";
import type { KnownFacts, TriggerFact } from "./trigger.ts";

const NOTHING: Readonly<Record<TriggerFact, boolean>> = {
  use: false,
  internal: false,
  network: false,
  "source-dist": false,
  "binary-dist": false,
  modified: false,
  advertising: false,
  "client-bundle": false,
  "patent-suit": false,
};

/** Everything is known, and only these facts hold. */
function only(...facts: readonly TriggerFact[]): KnownFacts {
  return { ...NOTHING, ...Object.fromEntries(facts.map((fact) => [fact, true])) };
}

function idsOf(leaf: string, circumstances: ObligationCircumstances): string[] | undefined {
  return obligationsOf(leaf, circumstances)?.map(({ id, applies }) =>
    applies === "yes" ? id : `${id}?`,
  );
}

describe("obligationsOf", () => {
  it("asks text and notices of what browsers load, even if it is called network use only", () => {
    const served = { facts: only("network", "client-bundle"), recipient: "other" } as const;
    expect(idsOf("MIT", served)).toEqual(["LICENSE-TEXT", "COPYRIGHT-NOTICE"]);
    expect(idsOf("MIT", { facts: only("network"), recipient: "other" })).toEqual([]);
  });

  it("asks nothing of what stays inside one legal person", () => {
    const inside = { facts: only("internal", "binary-dist"), recipient: "same-entity" } as const;
    expect(idsOf("GPL-2.0-only", inside)).toEqual([]);
    expect(idsOf("EUPL-1.2", { facts: only("network"), recipient: "same-entity" })).toEqual([]);
  });

  it("asks for the source of an unmodified EUPL program that others use over a network", () => {
    const hosted = { facts: only("network"), recipient: "other" } as const;
    expect(idsOf("EUPL-1.2", hosted)).toContain("SOURCE-NETWORK");
    expect(idsOf("OSL-3.0", hosted)).toContain("SOURCE-NETWORK");
    expect(idsOf("AGPL-3.0-only", hosted)).not.toContain("SOURCE-NETWORK");
    expect(idsOf("GPL-3.0-only", hosted)).toEqual([]);
  });

  it("asks for the source of a modified AGPL program, and leaves open whether staff are users", () => {
    const facts = only("network", "modified");
    expect(idsOf("AGPL-3.0-or-later", { facts, recipient: "other" })).toEqual(["SOURCE-NETWORK"]);
    expect(idsOf("AGPL-3.0-or-later", { facts, recipient: "same-entity" })).toEqual([
      "SOURCE-NETWORK?",
    ]);
  });

  it("stays unclear where a fact that decides is not known", () => {
    const facts = { ...only("network"), modified: undefined } as unknown as KnownFacts;
    const { modified: _, ...known } = facts;
    expect(idsOf("AGPL-3.0-only", { facts: known, recipient: "other" })).toEqual([
      "SOURCE-NETWORK?",
    ]);
    expect(idsOf("MIT", { facts: only("binary-dist") })).toEqual([
      "LICENSE-TEXT?",
      "COPYRIGHT-NOTICE?",
    ]);
  });

  it("lists the ways of which one is enough", () => {
    const shipped = { facts: only("binary-dist"), recipient: "other" } as const;
    const source = obligationsOf("GPL-2.0-only", shipped)?.find(({ id }) => id === "SOURCE-WITH");
    expect(source?.alternatives.map(({ id }) => id)).toEqual(["SOURCE-OFFER", "SOURCE-REPOSITORY"]);
    expect(source?.alternatives[0]?.period?.de).toBe("mindestens drei Jahre");
  });

  it("names the exception that eases a duty, and keeps the duty", () => {
    const shipped = { facts: only("binary-dist"), recipient: "other" } as const;
    const leaf = "GPL-2.0-only WITH Classpath-exception-2.0";
    const eased = obligationsOf(leaf, shipped)?.filter(({ easedBy }) => easedBy !== undefined);
    expect(eased?.map(({ id }) => id)).toEqual(["SAME-LICENSE"]);
    expect(idsOf(leaf, shipped)).toEqual(idsOf("GPL-2.0-only", shipped));
    expect(idsOf("GPL-2.0-only WITH Qwt-exception-1.0", shipped)).toEqual(
      idsOf("GPL-2.0-only", shipped),
    );
  });

  it.each([
    ["GPL-2.0", "GPL-2.0-only"],
    ["GPL-2.0+", "GPL-2.0-or-later"],
    ["apache-2.0", "Apache-2.0"],
    ["EUPL-1.1+", "EUPL-1.1"],
  ])("reads %s as %s", (spelling, canonical) => {
    const shipped = { facts: only("source-dist"), recipient: "other" } as const;
    expect(obligationsOf(spelling, shipped)).toEqual(obligationsOf(canonical, shipped));
    expect(idsOf(spelling, shipped)).not.toEqual([]);
  });

  it.each(["NOASSERTION", "NONE", "", "Sleepycat", "LicenseRef-acme", "__proto__", "MIT OR ISC"])(
    "knows nothing about %j, which is not the same as no duties",
    (leaf) => {
      expect(obligationsOf(leaf, { facts: {} })).toBeUndefined();
    },
  );

  it("reaches every use of data under DL-DE-BY-2.0, inside one's own house too", () => {
    expect(idsOf("DL-DE-BY-2.0", { facts: only("internal"), recipient: "same-entity" })).toEqual([
      "DATA-ATTRIBUTION",
    ]);
  });
});
