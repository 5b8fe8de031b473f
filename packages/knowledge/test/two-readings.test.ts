import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";

import { licenseRecord } from "../src/index.ts";

/** What the compatibility rules read in the same texts, as far as both speak of it. */
const Rules = z.array(
  z.looseObject({
    ids: z.array(z.string()),
    network: z.string().optional(),
    becomes: z.array(z.looseObject({ to: z.array(z.string()) })).default([]),
  }),
);
const read = (name: string): unknown =>
  parse(readFileSync(new URL(`../data/compatibility/${name}.yaml`, import.meta.url), "utf8"));
const rules = Rules.parse(read("licenses"));
const sets = z.record(z.string(), z.array(z.string())).parse(read("sets"));

const expand = (name: string): string[] =>
  name.startsWith("@") ? (sets[name.slice(1)] ?? []).flatMap(expand) : [name];

const both = rules.flatMap(({ ids, network, becomes }) =>
  ids.flatMap((id) => {
    const record = licenseRecord(id);
    if (record?.spdxId !== id) return [];
    return [{ id, record, network, targets: becomes.flatMap(({ to }) => to.flatMap(expand)) }];
  }),
);

/** Triggers that make a work source-available are no question of compatibility. */
const ONLY_IN_RECORD = ["service-stack"];
/** Comes by time, not by combining. */
const BY_TIME = ["FSL-1.1-MIT"];

describe("records and compatibility rules, two readings of the same texts", () => {
  it("are compared for most licences", () => {
    expect(both.length).toBeGreaterThan(60);
  });

  it.each(both)("$id: agree on what a network triggers", ({ record, network }) => {
    const kind = record.networkTrigger?.kind;
    if (kind !== undefined && ONLY_IN_RECORD.includes(kind)) return;
    expect(network).toBe(kind);
  });

  it.each(both)("$id: every licence that the record opens is open to the rules", (compared) => {
    if (BY_TIME.includes(compared.id)) return;
    const opened = compared.record.relicenseTo.map(({ target }) => target);
    expect(opened.filter((target) => !compared.targets.includes(target))).toEqual([]);
  });
});
