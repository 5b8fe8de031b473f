import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { analyzers } from "../src/registry.ts";
import { fixturesOf, readProject } from "./support/fixtures.ts";
import { runAnalyzer } from "./support/run-analyzer.ts";

/** Analyzers that compare their cases in a test of their own; all others are compared here. `UPDATE_GOLDEN=1` writes anew. */
const OWN_TESTS = ["maven", "python"];

describe.each(analyzers.filter(({ id }) => !OWN_TESTS.includes(id)))(
  "fixtures of $id",
  (analyzer) => {
    it.each(fixturesOf(analyzer.id))("$name", async (fixture) => {
      const { projects, copies, diagnostics } = await runAnalyzer(analyzer, readProject(fixture));
      const found = `${JSON.stringify({ projects, copies, diagnostics }, undefined, 2)}\n`;
      const expected = join(fixture.folder, "expected.json");
      if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(expected, found);
      expect(existsSync(expected)).toBe(true);
      expect(found).toBe(readFileSync(expected, "utf8"));
      // Planted in the fixtures; must never come out.
      expect(found).not.toContain("geheim");
    });
  },
);
