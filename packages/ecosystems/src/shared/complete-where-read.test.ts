import { createDiagnostic } from "@lizenzlotse/model";
import { filesOf } from "@lizenzlotse/testkit";
import { expect, it } from "vitest";

import type { AnalyzedProject, AnalyzeRequest, EcosystemAnalyzer } from "../contract.ts";
import { completeWhereRead } from "./complete-where-read.ts";

const projectIn = (path: string): AnalyzedProject => ({
  manifest: path,
  source: "lockfile",
  declared: [],
  location: { path, line: 1 },
  dependencies: [],
  packages: [],
  completeness: "complete",
});

const analyzer: EcosystemAnalyzer = {
  id: "all",
  files: ["*.lock"],
  analyze: () =>
    Promise.resolve({
      projects: [projectIn("sound.lock"), projectIn("noted.lock"), projectIn("damaged.lock")],
      diagnostics: [
        createDiagnostic("input/unexpected-type", { path: "damaged.lock", line: 4 }),
        createDiagnostic("file/special", { path: "noted.lock" }, { kind: "fifo" }),
      ],
    }),
};

const request: AnalyzeRequest = {
  matches: [],
  files: filesOf({}),
  caches: new Map(),
  depth: "manifest",
  signal: new AbortController().signal,
};

it("believes that a list is complete only where its file was read whole", async () => {
  const { projects } = await completeWhereRead(analyzer).analyze(request);
  expect(projects.map(({ completeness }) => completeness)).toEqual([
    "complete",
    "complete",
    "incomplete",
  ]);
});
