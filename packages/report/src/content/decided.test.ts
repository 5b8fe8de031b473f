import { aComponent, anAssessment, aScanResult } from "@lizenzlotse/testkit";
import type { DecisionReport, Violation } from "@lizenzlotse/model";
import { describe, expect, it } from "vitest";

import { buildContent } from "./build-content.ts";
import { issuesOf } from "./issues.ts";
import { renderPage } from "../formats/human/render-page.ts";

const STRONG = aComponent({ name: "strong", license: "GPL-3.0-only" });

const ACCEPTED: Violation = {
  id: "F-1",
  rule: "license/strong-copyleft",
  severity: "error",
  status: "must-act",
  component: STRONG.ref,
  expression: "GPL-3.0-only",
  assumptions: [],
  group: "G-1",
  accepted: {
    decision: "D-1",
    reason: "replaced soon",
    by: "A. Author",
    owner: "IT 3",
    on: "2026-01-02",
    until: "2026-06-30",
  },
};

const WAIVER: DecisionReport = {
  id: "D-1",
  kind: "waiver",
  state: "in-force",
  subject: "pkg:npm/strong vers:npm/1.0.0",
  decided: { de: "Hingenommen", en: "Accepted" },
  reason: "replaced soon",
  by: "A. Author",
  on: "2026-01-02",
  owner: "IT 3",
  until: "2026-06-30",
  source: "lotse.decisions.yaml",
  components: [STRONG.ref],
};

const UNUSED: DecisionReport = {
  ...WAIVER,
  id: "D-2",
  state: "unused",
  severity: "warning",
  components: [],
  remark: { de: "Entfernen.", en: "Remove \u001b[31mit." },
};

const both = (text: string) => ({ de: text, en: text });

const input = {
  scan: aScanResult({ components: [STRONG] }),
  assessment: anAssessment({
    head: { accepted: { violations: 1, components: 1 }, decisions: [WAIVER, UNUSED] },
    groups: [
      {
        id: "G-1",
        rule: "license/strong-copyleft",
        severity: "error",
        status: "must-act",
        title: both("strong copyleft"),
        reason: both("because"),
        actions: [],
        violations: ["F-1"],
        components: [STRONG.ref],
        assumptions: [],
        accepted: true,
      },
    ],
    verdicts: [
      {
        component: STRONG.ref,
        status: "must-act",
        rule: "license/strong-copyleft",
        reason: both("because"),
        effectiveExpression: "GPL-3.0-only",
        category: "strong-copyleft",
        violations: ["F-1"],
        accepted: true,
      },
    ],
    violations: [ACCEPTED],
  }),
  language: "en",
  color: "off",
  widthColumns: 100,
} as const;

describe("what people decided", () => {
  const content = buildContent(input);

  it("is no finding, counts apart, and is named with who, why and until when", () => {
    expect(content.findings).toEqual([]);
    expect(content.summary).toMatchObject({ overall: "fine", accepted: 1, openDecisions: 1 });
    expect(content.decided.accepted).toMatchObject([
      { reason: "replaced soon", owner: "IT 3", until: "2026-06-30" },
    ]);
    const page = renderPage(content, input);
    expect(page).toContain("Accepted: 1 violation");
    expect(page).toContain("strong 1.0.0 until 30 June 2026, IT 3: replaced soon");
  });

  it("is an issue in pipelines where it needs an act, which comes first in reports", () => {
    expect(content.decided.decisions.map(({ id }) => id)).toEqual(["D-2", "D-1"]);
    expect(issuesOf(content)).toMatchObject([
      { kind: "decision", id: "D-2", rule: "decision/unused", severity: "warning" },
    ]);
  });

  it("shows no control characters of those who wrote it", () => {
    expect(renderPage(content, input)).not.toContain("\u001b");
  });
});
