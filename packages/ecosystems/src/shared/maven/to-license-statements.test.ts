import { describe, expect, it } from "vitest";

import type { LicenseFacts } from "./pom/pom-facts.ts";
import { toLicenseStatements } from "./to-license-statements.ts";

function statements(...entries: Omit<LicenseFacts, "line">[]) {
  const settings = { properties: new Map(), dependencies: [], managed: [] };
  const facts = { licenses: [], modules: [], profiles: [], settings };
  const pom = {
    facts,
    path: "pom.xml",
    origin: "tree" as const,
    isWhole: true,
    userProperties: new Map(),
  };
  const found = toLicenseStatements({
    entries: entries.map((entry, index) => ({ ...entry, line: index + 1 })),
    pom,
  });
  return found.map(({ form, values, toConfirm }) => ({ form, values, toConfirm }));
}

describe("toLicenseStatements", () => {
  it("gives names and addresses apart", () => {
    expect(statements({ name: "MIT", url: "https://example.org/mit" })).toEqual([
      { form: "name", values: ["MIT"], toConfirm: undefined },
      { form: "url", values: ["https://example.org/mit"], toConfirm: undefined },
    ]);
  });

  it("marks several as a choice that a person should confirm", () => {
    expect(statements({ name: "MIT" }, { name: "EUPL-1.2" })).toEqual([
      { form: "name", values: ["MIT", "EUPL-1.2"], toConfirm: true },
    ]);
  });

  it("never gives a list of addresses that lacks one of the licences", () => {
    const found = statements({ name: "MIT", url: "https://example.org/mit" }, { name: "EPL" });
    expect(found).toEqual([{ form: "name", values: ["MIT", "EPL"], toConfirm: true }]);
  });

  it("lets the address stand in for a name that lacks", () => {
    const found = statements({ name: "EPL" }, { url: "https://example.org/mit" });
    expect(found).toEqual([
      { form: "name", values: ["EPL", "https://example.org/mit"], toConfirm: true },
    ]);
  });

  it("says nothing for empty elements", () => {
    expect(statements({})).toEqual([]);
    expect(toLicenseStatements(undefined)).toEqual([]);
  });
});
