import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

import { assessOne, OWN_FILE, TOOL, type Case } from "../test/assess-one.ts";

const GUIDE = new URL("../../../docs/guides/policies.md", import.meta.url);
const POLICIES = ["verwaltung", "strict", "permissive"] as const;
const USES: Readonly<Record<string, Partial<Case>>> = {
  library: {},
  "modified library": { context: { modified: "yes" } },
  program: { kind: "application" },
  "modified program": { kind: "application", context: { modified: "yes" } },
  file: OWN_FILE,
  tool: TOOL,
};

/** Rows of the guide's decision table, the cells of each. */
function readRows(): readonly (readonly string[])[] {
  const [, section = ""] = readFileSync(GUIDE, "utf8").split("## Decision table\n");
  const [table = ""] = section.split("\n## ");
  const lines = table.split("\n").filter((line) => line.startsWith("|"));
  return lines.slice(2).map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

describe("the decision table of the guide", () => {
  const rows = readRows();

  it("has a row for every category and circumstance", () => {
    expect(rows.length).toBeGreaterThan(40);
    expect(new Set(rows.map(([, use]) => use))).toEqual(new Set(Object.keys(USES)));
  });

  it.each(rows)("%s as %s, project under %s", (license, use, outbound, ...expected) => {
    const sketch = {
      ...USES[use],
      license,
      ...(outbound !== "–" && { outbound }),
    };
    const statuses = POLICIES.map((policy) => assessOne({ ...sketch, policy }).verdict.status);
    expect(statuses).toEqual(expected);
  });
});
