import { createDiagnostic, NONE } from "@lizenzlotse/model";
import { aComponent, anAssessment, aScanResult, concluded } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { sampleInput } from "../../test/sample-report.ts";
import type { ReportInput } from "../contract.ts";
import { buildContent } from "./build-content.ts";
import type { ReportContent } from "./report-content.ts";
import { responsibleFor } from "./responsible.ts";

const sample = buildContent(sampleInput("de"));

describe("the summary", () => {
  it("shows the worst status and counts components and causes", () => {
    expect(sample.summary.overall).toBe("must-act");
    expect(sample.summary.components).toEqual({ "must-act": 4, check: 5, fine: 4 });
    expect(sample.summary.findings).toEqual({ "must-act": 3, check: 4, fine: 0 });
    expect(sample.summary.componentTotal).toBe(13);
    expect(sample.summary.checkInFindingsToActOn).toBe(1);
  });

  it("puts completing the scan first, and names three findings at most", () => {
    expect(sample.summary.tasks.map((task) => task.kind)).toEqual([
      "complete-scan",
      "settle-finding",
      "settle-finding",
      "settle-finding",
      "answer-questions",
    ]);
    expect(sample.summary.furtherFindings).toBe(0);
  });

  it("counts a component once that two projects lack evidence for", () => {
    const input = sampleInput("de");
    const [step] = input.scan.head.evidenceSteps;
    const evidenceSteps = [step, step].filter((given) => given !== undefined);
    const head = { ...input.scan.head, evidenceSteps };
    const scan = { ...input.scan, head };
    const { tasks } = buildContent({ ...input, scan, assessment: undefined }).summary;
    expect(tasks[1]).toEqual({ kind: "supply-evidence", projects: 2, components: 2 });
  });

  it("is never fine while the scan is incomplete", () => {
    const diagnostic = createDiagnostic("file/unreadable", { path: "x" }, { reason: "EIO" });
    const { summary } = contentOf({ diagnostics: [diagnostic] });
    expect(summary.overall).toBe("incomplete");
    expect(summary.complete).toBe(false);
    expect(summary.gaps).toBe(1);
  });

  it("is fine when everything was read and nothing is against it", () => {
    const components = [aComponent({ license: "MIT" })];
    expect(contentOf({ components }).summary.overall).toBe("fine");
  });

  it("is not fine when no component was found", () => {
    expect(contentOf({}).summary.overall).toBe("nothing-found");
  });

  it("says when nothing was judged", () => {
    const content = buildContent({ ...input({}), assessment: undefined });
    expect(content.summary.overall).toBe("not-assessed");
    expect(content.context).toBeUndefined();
    expect(content.findings).toEqual([]);
    expect(content.licenseMix.categories).toEqual([]);
  });
});

describe("findings", () => {
  it("keep the order of the assessment and number it", () => {
    expect(sample.findings.map(({ number, status }) => [number, status])).toEqual([
      [1, "must-act"],
      [2, "must-act"],
      [3, "must-act"],
      [4, "check"],
      [5, "check"],
      [6, "check"],
      [7, "check"],
    ]);
  });

  it("say where a component is named, how it gets in and what its licence rests on", () => {
    const [component] = sample.findings[0]?.components ?? [];
    expect(component?.place).toEqual({ path: "package-lock.json", line: 80 });
    expect(component?.requiredBy).toEqual({ shown: ["buergertermine", "express"], more: 0 });
    expect(component?.evidence.shown).toEqual([
      {
        kind: "declared",
        text: "AGPL-3.0-only",
        source: "lockfile",
        place: { path: "package-lock.json", line: 9 },
      },
    ]);
  });

  it("name the assumptions that they rest on", () => {
    expect(sample.findings[0]?.assumptions.map(({ assumed }) => assumed)).toEqual([true]);
    expect(sample.findings[1]?.assumptions).toEqual([]);
  });

  it("get an anchor of ours where a saved assessment has a strange id", () => {
    const group = {
      id: '"><script>',
      rule: "license/unknown",
      severity: "error" as const,
      status: "must-act" as const,
      title: { de: "", en: "" },
      reason: { de: "", en: "" },
      actions: [],
      violations: [],
      components: ["pkg:npm/not-in-the-scan@1"],
      assumptions: [],
    };
    const assessment = anAssessment({ groups: [group] });
    const [finding] = buildContent({ ...input({}), assessment }).findings;
    expect(finding?.id).toMatch(/^G-[0-9a-f]{16}$/u);
    expect(finding?.components).toEqual([]);
  });
});

describe("who settles a finding", () => {
  it.each([
    ["missing data", "must-act", ["no-assertion", "no-assertion"], ["development"]],
    ["a licence that does not fit", "must-act", ["concluded"], ["management", "legal"]],
    ["conditions to keep", "check", ["concluded", "concluded"], ["development"]],
    ["an unclear licence", "check", ["concluded", "review"], ["development", "legal"]],
    ["no licence at all", "must-act", ["none"], ["development", "legal"]],
  ] as const)("%s", (_, status, states, responsible) => {
    expect(responsibleFor(status, states)).toEqual(responsible);
  });
});

describe("commands", () => {
  it("are named once, the longest first", () => {
    const input = sampleInput("de");
    const [step] = input.scan.head.evidenceSteps;
    const commands = ["npm ci", "npm ci --ignore-scripts", "npm ci"];
    const evidenceSteps = commands.flatMap((command) => (step ? [{ ...step, command }] : []));
    const scan = { ...input.scan, head: { ...input.scan.head, evidenceSteps } };
    const content = buildContent({ ...input, scan });
    expect(content.commands).toEqual(["npm ci --ignore-scripts", "npm ci"]);
  });
});

describe("questions", () => {
  it("say which findings an answer could clear", () => {
    const [question] = sample.context?.questions ?? [];
    expect(question?.findings.map(({ number }) => number)).toEqual([1, 5]);
  });
});

describe("the licence mix", () => {
  it("adds up to all components, largest category first", () => {
    const { categories } = sample.licenseMix;
    expect(categories[0]?.category).toBe("permissive");
    expect(categories.reduce((sum, { components }) => sum + components, 0)).toBe(13);
    expect(categories.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 10);
  });
});

describe("unclear licences", () => {
  it("list each component once, least known first", () => {
    expect(sample.unclear.map(({ reason, components }) => [reason, components.length])).toEqual([
      ["no-assertion", 2],
      ["contradiction", 1],
    ]);
  });

  it("list one under its gravest reason and name the others", () => {
    const { unclear } = contentOf({
      components: [
        aComponent({
          licenses: {
            concluded: concluded("MIT", {
              state: "review",
              reviewReasons: ["only-weak-evidence", "unknown-text"],
            }),
          },
        }),
      ],
    });
    expect(unclear.map(({ reason }) => reason)).toEqual(["unknown-text"]);
    expect(unclear[0]?.components[0]?.further).toEqual(["only-weak-evidence"]);
  });

  it("tell that nothing was found from that nothing could be looked at", () => {
    const { unclear } = contentOf({
      components: [
        aComponent({ name: "a", licenses: { concluded: concluded(NONE) } }),
        aComponent({ name: "b" }),
      ],
    });
    expect(unclear.map(({ reason }) => reason)).toEqual(["no-assertion", "none"]);
  });
});

describe("the inventory", () => {
  it("is sorted by name and shows the branch that was judged", () => {
    const names = sample.inventory.map(({ name }) => name);
    expect(names).toEqual([...names].sort());
    const choice = sample.inventory.find(({ name }) => name === "doppelwahl");
    expect(choice?.license).toEqual({
      state: "concluded",
      expression: "(GPL-2.0-only OR MIT)",
      effective: "MIT",
    });
  });

  it("joins group and name", () => {
    const { inventory } = contentOf({
      components: [aComponent({ group: "@babel", name: "core" })],
    });
    expect(inventory[0]?.name).toBe("@babel/core");
  });
});

describe("diagnostics", () => {
  it("are grouped by code, gaps first, and none is dropped uncounted", () => {
    const many = Array.from({ length: 501 }, (_, index) =>
      createDiagnostic("file/special", { path: `p${index}` }, { kind: "socket" }),
    );
    const gap = createDiagnostic("input/empty", { path: "z" });
    const { diagnostics } = contentOf({ diagnostics: [...many, gap] });
    expect(diagnostics.map(({ code, count, entries }) => [code, count, entries.more])).toEqual([
      ["input/empty", 1, 0],
      ["file/special", 501, 1],
    ]);
  });
});

function contentOf(scan: Parameters<typeof aScanResult>[0]): ReportContent {
  return buildContent(input(scan));
}

function input(scan: Parameters<typeof aScanResult>[0]): ReportInput {
  return {
    scan: aScanResult(scan),
    assessment: anAssessment(),
    language: "de",
    color: "off",
    widthColumns: 80,
  };
}
