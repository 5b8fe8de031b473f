import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";

import { citationProblem } from "../scripts/clause/citation-problem.mjs";
import { categoryOf, classifiedLicenses, licenseRecord } from "../src/index.ts";
import { licenseTexts, textOf } from "./license-texts.ts";

const require = createRequire(import.meta.url);
const Entry = z.union([
  z.string().transform((id) => ({ id, phrase: undefined })),
  z.object({ id: z.string(), phrase: z.string().optional() }),
]);
const Tiers = z.array(z.object({ licenses: z.array(z.object({ id: z.string() })) }));

const classes = z
  .record(z.string(), z.array(Entry))
  .parse(parse(readFileSync(new URL("../data/classes.yaml", import.meta.url), "utf8")));
const tiers = Tiers.parse(JSON.parse(readFileSync(require.resolve("@blueoak/list"), "utf8")));

const phrases = Object.values(classes)
  .flat()
  .flatMap(({ id, phrase }) => (phrase === undefined ? [] : [[id, phrase] as const]));

describe("facts curated by hand", () => {
  it.each(phrases)("%s says: %s", (id, phrase) => {
    expect(citationProblem({ phrase }, textOf(id))).toBeUndefined();
  });

  it("stand in one place: what has a record is not classified again", () => {
    const twice = Object.values(classes).flatMap((entries) =>
      entries.flatMap(({ id }) => (licenseRecord(id) === undefined ? [] : [id])),
    );
    expect(twice).toEqual([]);
    expect([...classifiedLicenses()]).toContain("EUPL-1.2");
  });

  it("call nothing copyleft or closed that the Blue Oak list calls permissive", () => {
    const harmless = new Set(["permissive", "public-domain"]);
    const disputed = tiers
      .flatMap(({ licenses }) => licenses.map(({ id }) => id))
      .filter((id) => !harmless.has(categoryOf(id).category));
    expect(disputed).toEqual([]);
  });

  it("call nothing closed that the OSI approved", () => {
    const closed = new Set(["source-available", "non-commercial", "proprietary"]);
    const disputed = Object.keys(licenseTexts).filter(
      (id) => licenseTexts[id]?.osiApproved === true && closed.has(categoryOf(id).category),
    );
    expect(disputed).toEqual([]);
  });

  it("leave no doubt open about what no list approves: permissive by hand means read or listed", () => {
    const listed = new Set(tiers.flatMap(({ licenses }) => licenses.map(({ id }) => id)));
    const unsupported = (classes["permissive"] ?? [])
      .map(({ id }) => id)
      .filter((id) => !listed.has(id) && licenseTexts[id]?.osiApproved !== true);
    // Python-2.0.1 is Python-2.0 with a corrected line.
    expect(unsupported).toEqual(["Python-2.0.1"]);
  });
});
