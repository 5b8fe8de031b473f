import { describe, expect, it } from "vitest";

import { RECORD_ROWS } from "../../src/generated/compatibility-facts.ts";
import { categoryOf, type LicenseCategory } from "../../src/index.ts";

/** The categories that fit each kind; the two sets of facts were gathered apart, from the same texts. */
const FITTING: Readonly<Record<string, readonly LicenseCategory[]>> = {
  notice: ["permissive", "public-domain"],
  permissive: ["permissive"],
  file: ["weak-copyleft"],
  module: ["weak-copyleft"],
  library: ["weak-copyleft"],
  work: ["strong-copyleft", "network-copyleft"],
  attribution: ["content", "data", "non-commercial"],
  "share-alike": ["share-alike-content", "non-commercial"],
  database: ["share-alike-content"],
  font: ["content"],
  restricted: ["source-available", "non-commercial"],
};

const NETWORK = ["strong-copyleft", "network-copyleft"];

describe("the facts of the solver and the categories", () => {
  const rows = RECORD_ROWS.flatMap((row) => row.ids.map((id) => [id, row] as const)).filter(
    ([id]) => categoryOf(id).category !== "unknown",
  );

  it("share at least 100 licences", () => {
    expect(rows.length).toBeGreaterThanOrEqual(100);
  });

  it.each(rows)("agree on how far %s reaches", (id, { kind, network }) => {
    const fact = categoryOf(id);
    expect(FITTING[kind]).toContain(fact.category);
    if (NETWORK.includes(fact.category)) expect(network).toBe(fact.network);
  });
});
