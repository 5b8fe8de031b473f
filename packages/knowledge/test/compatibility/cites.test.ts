import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";

const require = createRequire(import.meta.url);
const Cite = z.object({ clause: z.string(), phrase: z.string() });
const Records = z.array(
  z.object({
    ids: z.array(z.string()),
    kind: z.string(),
    cites: z.array(Cite),
    conflicts: z.array(Cite).default([]),
    becomes: z.array(Cite).default([]),
  }),
);

const records = Records.parse(
  parse(readFileSync(new URL("../../data/compatibility/licenses.yaml", import.meta.url), "utf8")),
);
const texts = z
  .record(z.string(), z.object({ licenseText: z.string() }))
  .parse(JSON.parse(readFileSync(require.resolve("spdx-license-list/spdx-full.json"), "utf8")));

const cites = records.flatMap(({ ids, ...record }) =>
  [...record.cites, ...record.conflicts, ...record.becomes].flatMap(({ clause, phrase }) =>
    ids.map((id) => [id, clause, phrase] as const),
  ),
);

/** Layout, quotes and case do not matter for whether a text says something. */
function words(text: string): string {
  return text
    .toLowerCase()
    .replace(/[“”"‘’']/gu, "'")
    .replace(/[^\p{L}\p{N}',.;:()-]+/gu, " ");
}

/** The numbers of a clause, without letters in brackets: `sections 1 and 3.2` names 1 and 3.2. */
function numbersOf(clause: string): readonly string[] {
  const ownText = clause.split(", with ")[0] ?? clause;
  return ownText.match(/(?<![\d(.])\d+(?:\.\d+)*/gu) ?? [];
}

describe("the clauses of the compatibility data", () => {
  it("are many", () => {
    expect(cites.length).toBeGreaterThanOrEqual(100);
  });

  it.each(cites)("%s, %s: %s", (id, clause, phrase) => {
    const text = texts[id]?.licenseText ?? "";
    expect(words(text)).toContain(words(phrase));
    if (!/^(?:section|Article|§)/u.test(clause)) return;
    for (const number of numbersOf(clause)) {
      expect(text).toMatch(new RegExp(`(?<![\\d.])${number.replaceAll(".", "\\.")}(?!\\d)`, "u"));
    }
  });

  it("stand behind every licence that asks for more than notices, where npm has its text", () => {
    const uncited = records
      .filter(({ kind, cites: own }) => kind !== "notice" && own.length === 0)
      .flatMap(({ ids }) => ids)
      .filter((id) => !id.startsWith("LicenseRef-"));
    expect(uncited).toEqual([]);
  });
});
