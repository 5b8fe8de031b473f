import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";

import { categoryOf, licenseRecord } from "../src/index.ts";

const folder = new URL("../data/licenses/", import.meta.url);
const Extending = z.looseObject({ spdxId: z.string(), extends: z.string() });
const extending = readdirSync(folder)
  .map((name) => Extending.safeParse(parse(readFileSync(new URL(name, folder), "utf8"))))
  .flatMap(({ data }) => (data === undefined ? [] : [data]));

/** What a record never takes over, or what comes from elsewhere. */
const OWN = ["spdxId", "names", "aliases", "deprecatedIds", "osiApproved", "fsfFree", "opinions"];
const ELSEWHERE = ["germanLaw", "confidence", "sources", "citations"];

/** As JSON, with citations of the one licence made citations of the other. */
const asIf = (value: unknown, from: string, to: string): string =>
  JSON.stringify(value).replaceAll(`"license":"${from}"`, `"license":"${to}"`);

describe("a record that extends another", () => {
  it("is used where texts are the same or nearly so", () => {
    expect(extending.length).toBeGreaterThan(10);
  });

  it.each(extending)("$spdxId says what $extends says, except what it says itself", (own) => {
    const record = licenseRecord(own.spdxId) ?? {};
    const base = licenseRecord(own.extends) ?? {};
    for (const [field, value] of Object.entries(base)) {
      if (field in own || OWN.includes(field) || ELSEWHERE.includes(field)) continue;
      const inherited: unknown = Object.entries(record).find(([name]) => name === field)?.[1];
      const expected = asIf(value, own.extends, own.spdxId);
      expect(asIf(inherited, own.extends, own.spdxId), field).toBe(expected);
    }
  });

  it("keeps what a network triggers", () => {
    expect(categoryOf("AGPL-3.0-or-later").network).toBe("modified-only");
    expect(licenseRecord("GPL-3.0-or-later")?.termination?.cureDays).toBe(30);
    expect(licenseRecord("CC-BY-ND-4.0")?.patent.grant).toBe("excluded");
  });
});
