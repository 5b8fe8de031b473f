import { collectText } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import type { ReportInput } from "../src/contract.ts";
import { formats } from "../src/registry.ts";
import { golden } from "./golden-file.ts";
import { sampleInput } from "./sample-report.ts";

const EXTENSIONS = {
  csv: "csv",
  sarif: "sarif",
  junit: "junit.xml",
  "gitlab-code-quality": "code-quality.json",
  "github-annotations": "annotations.txt",
  "github-summary": "summary.md",
  "markdown-comment": "comment.md",
} as const;

type PipelineFormat = keyof typeof EXTENSIONS;

describe.each(["de", "en"] as const)("a small scan in %s", (language) => {
  it.each(Object.entries(EXTENSIONS))("as %s", async (id, extension) => {
    // Version control keeps line ends as LF; that records end in CR LF is a test of its own.
    const text = (await render(id as PipelineFormat, sampleInput(language))).replaceAll(
      "\r\n",
      "\n",
    );
    expect(text).toBe(golden(`sample.${language}.${extension}`, text));
  });
});

describe("finding ids", () => {
  it("are those of the assessment in every format that lists findings", async () => {
    const input = sampleInput("de");
    const expected = input.assessment?.violations.map(({ id }) => id).sort();
    expect(idsOfSarif(await render("sarif", input))).toEqual(expected);
    expect(idsOfCodeQuality(await render("gitlab-code-quality", input))).toEqual(expected);
    const xml = await render("junit", input);
    const sheet = await render("csv", input);
    for (const id of expected ?? []) {
      expect(xml).toContain(id);
      expect(sheet).toContain(id);
    }
  });
});

describe("a scan without findings", () => {
  it("has no result, no annotation, and a test that passed", async () => {
    const input = fineInput();
    expect(JSON.parse(await render("gitlab-code-quality", input))).toEqual([]);
    expect(await render("github-annotations", input)).toBe("");
    const xml = await render("junit", input);
    expect(xml).toContain('failures="0"');
    expect(xml).not.toContain('tests="0"');
  });

  it("says so only where everything was read", async () => {
    const sample = sampleInput("de");
    const input = { ...fineInput(), scan: sample.scan };
    expect(await render("gitlab-code-quality", input)).toContain("scan/incomplete");
    expect(await render("sarif", input)).toContain('"executionSuccessful": false');
    expect(await render("junit", input)).toContain("<failure");
    expect(await render("github-annotations", input)).toMatch(/^::error /u);
  });
});

describe("limits of the platforms", () => {
  it("are kept by annotations, and the rest is counted", async () => {
    const text = await render("github-annotations", sampleInput("de"));
    const errors = text.split("\n").filter((line) => line.startsWith("::error"));
    expect(errors.length).toBeLessThanOrEqual(10);
  });

  it("are kept by the comment", async () => {
    const text = await render("markdown-comment", sampleInput("de", 500));
    expect(text.trimEnd().split("\n").length).toBeLessThanOrEqual(10);
  });
});

async function render(id: PipelineFormat, input: ReportInput): Promise<string> {
  const entry = formats.find((format) => format.id === id);
  if (entry === undefined) throw new Error(`no format ${id}`);
  return collectText((await entry.load()).render(input));
}

/** Everything read, everything fine. */
function fineInput(): ReportInput {
  const { scan, assessment, ...rest } = sampleInput("de");
  return {
    ...rest,
    scan: { ...scan, diagnostics: [], head: { ...scan.head, complete: true } },
    assessment: assessment && { ...assessment, groups: [], violations: [] },
  };
}

function idsOfSarif(text: string): string[] {
  const log = JSON.parse(text) as {
    runs: {
      results: { ruleId: string; partialFingerprints: Record<string, string> }[];
    }[];
  };
  return log.runs
    .flatMap(({ results }) => results)
    .filter(({ ruleId }) => !ruleId.startsWith("scan/"))
    .flatMap(({ partialFingerprints }) => Object.values(partialFingerprints))
    .sort();
}

function idsOfCodeQuality(text: string): string[] {
  const entries = JSON.parse(text) as { check_name: string; fingerprint: string }[];
  return entries
    .filter(({ check_name }) => !check_name.startsWith("scan/"))
    .map(({ fingerprint }) => fingerprint)
    .sort();
}
