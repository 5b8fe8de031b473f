import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { fixturesOf, readProject } from "../../test/support/fixtures.ts";
import { runAnalyzer } from "../../test/support/run-analyzer.ts";
import { python } from "./index.ts";

describe("fixtures of python", () => {
  it.each(fixturesOf("python"))("$name", async (fixture) => {
    const { projects, diagnostics } = await runAnalyzer(python, readProject(fixture));
    const found = `${JSON.stringify({ projects, diagnostics }, undefined, 2)}\n`;
    const expected = join(fixture.folder, "expected.json");
    if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(expected, found);
    expect(existsSync(expected)).toBe(true);
    expect(found).toBe(readFileSync(expected, "utf8"));
    // Planted in the fixtures; must never come out.
    expect(found).not.toContain("geheim");
  });
});
