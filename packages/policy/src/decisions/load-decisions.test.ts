import { LotseError } from "@lizenzlotse/model";
import { aComponent } from "@lizenzlotse/testkit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { aWaiver, decided } from "../../test/decided.ts";
import { groupDecisions } from "./decision.ts";
import { formatDecisions } from "./format-decisions.ts";
import { loadDecisions } from "./load-decisions.ts";

const WAIVER = aWaiver({
  component: aComponent({ license: "GPL-3.0-only" }),
  rule: "license/strong-copyleft",
  license: "GPL-3.0-only",
});
const CHOICE = decided({
  kind: "choice",
  value: { component: "pkg:npm/dual", evidence: [], among: "MIT OR ISC", license: "MIT" },
});
const MARK = decided({
  kind: "false-positive",
  value: { file: "src/a.js", license: "GPL-2.0-only", text: "a".repeat(64) },
});
const ALL = groupDecisions([WAIVER, CHOICE, MARK], { entries: 3, sha256: "b".repeat(64) });
const TEXT = formatDecisions(ALL);

function problemsOf(text: string): string {
  try {
    loadDecisions(text, "d.yaml");
  } catch (error) {
    if (error instanceof LotseError && error.code === "DECISIONS_INVALID") return error.message;
    throw error;
  }
  return "";
}

describe("loadDecisions", () => {
  it("reads what formatDecisions writes, byte for byte", () => {
    expect(loadDecisions(TEXT, "d.yaml")).toEqual(ALL);
    expect(formatDecisions(loadDecisions(TEXT, "d.yaml"))).toBe(TEXT);
    expect(loadDecisions("version: 0", "d.yaml")).toEqual(groupDecisions([]));
  });

  it.each([
    ["reason: replaced", "raeson: replaced", "raeson"],
    ["rule: license/strong-copyleft", "rule: license/unknown", "changed by hand"],
    ["license: MIT", "license: Zlib", 'does not offer "Zlib"'],
    ["until: 2026-12-31", "until: 2027-02-01", "at most 12 months"],
    ["until: 2026-12-31", "until: 2025-12-31", "before the day"],
    ["until: 2026-12-31", "until: forever", "date"],
    ["versions: vers:npm/1.0.0", "versions: vers:pypi/1.0.0", "no range of versions"],
    ["file: src/a.js", "file: src/a.js\n    status: approved", "demands `approvedBy`"],
    [
      "file: src/a.js",
      "file: src/a.js\n    status: approved\n    approvedBy: a. author",
      "four eyes",
    ],
    ["version: 0", "version: 9", "version"],
    ["version: 0", "version: [", "not valid YAML"],
  ])("names the line where %s became %s", (before, after, problem) => {
    expect(TEXT).toContain(before);
    expect(problemsOf(TEXT.replace(before, after))).toMatch(/d\.yaml:\d+: /u);
    expect(problemsOf(TEXT.replace(before, after))).toContain(problem);
  });

  it("refuses a waiver without owner, reason or end", () => {
    for (const field of ["owner", "reason", "until"]) {
      const without = TEXT.replace(new RegExp(`^    ${field}: .*\n`, "mu"), "");
      expect(problemsOf(without)).toContain(field);
    }
  });

  it("accepts any text or refuses it with DECISIONS_INVALID", () => {
    const line = fc
      .tuple(fc.constantFrom("version", "waivers", "log", "__proto__"), fc.json({ maxDepth: 3 }))
      .map(([key, value]) => `${key}: ${value}`);
    const text = fc.oneof(
      fc.string(),
      fc.array(line).map((lines) => lines.join("\n")),
    );
    fc.assert(fc.property(text, (content) => typeof problemsOf(content) === "string"));
    expect(problemsOf("[".repeat(50_000))).toContain("nested or repeated too deeply");
  });
});
