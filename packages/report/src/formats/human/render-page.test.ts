import { createDiagnostic, type FindingGroup } from "@lizenzlotse/model";
import { anAssessment, aScanResult } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { sampleInput } from "../../../test/sample-report.ts";
import { buildContent } from "../../content/build-content.ts";
import type { ReportInput } from "../../contract.ts";
import { displayWidth } from "./display-width.ts";
import { renderPage } from "./render-page.ts";

describe("the terminal page", () => {
  it("answers in its first line", () => {
    const [first] = linesOf(sampleInput("de"));
    expect(first).toBe(
      "✖ Handeln – buergertermine 2.4.0: Bei 4 von 13 Komponenten besteht Handlungsbedarf (3 Befunde).",
    );
  });

  it("says which components to check stand in findings to act on", () => {
    expect(linesOf(sampleInput("de"))).toContain(
      "▲ Prüfen: 4 Befunde, 5 Komponenten (davon 1 in den Befunden oben)",
    );
    const { assessment } = sampleInput("en");
    const groups = assessment?.groups.filter(({ status }) => status === "must-act") ?? [];
    expect(
      linesOf({ ...sampleInput("en"), assessment: { ...(assessment ?? anAssessment()), groups } }),
    ).toContain("▲ Check: 5 components (1 of them in the findings above)");
  });

  it("keeps its width", () => {
    for (const widthColumns of [30, 50, 80, 200]) {
      for (const line of linesOf({ ...sampleInput("de"), widthColumns })) {
        expect(displayWidth(line)).toBeLessThanOrEqual(Math.min(widthColumns, 110));
      }
    }
  });

  it("uses colours only when asked", () => {
    const input = sampleInput("de");
    expect(linesOf(input).join("\n")).not.toContain("\u001b");
    const [first] = linesOf({ ...input, color: "on" });
    expect(first?.startsWith("\u001b[1;31m✖")).toBe(true);
    expect(first?.endsWith("\u001b[0m")).toBe(true);
  });

  it("says loudly what was not read", () => {
    const diagnostics = [createDiagnostic("input/empty", { path: "package-lock.json" })];
    const lines = linesOf({
      ...sampleInput("en"),
      scan: aScanResult({ diagnostics }),
      assessment: anAssessment(),
    });
    expect(lines[0]).toContain("not everything was read");
    expect(lines[1]).toMatch(/^! INCOMPLETE/u);
    expect(lines.join("\n")).toContain("input/empty (1)");
  });

  it("stays on one screen for a hundred findings, and counts those it does not name", () => {
    const lines = linesOf({ ...sampleInput("de"), assessment: manyFindings(100) });
    expect(lines.length).toBeLessThanOrEqual(42);
    expect(lines.join("\n")).toContain("45 weitere Befunde");
  });
});

function linesOf(input: ReportInput): string[] {
  return renderPage(buildContent(input), input).trimEnd().split("\n");
}

/** Half to act on, half to check, with long texts. */
function manyFindings(count: number): NonNullable<ReportInput["assessment"]> {
  const { assessment, scan } = sampleInput("de");
  const text =
    "Ein langer Satz, der für sich allein schon mehr als eine Zeile eines Terminals füllt. ";
  const long = { de: text.repeat(4), en: text.repeat(4) };
  const groups = Array.from({ length: count }, (_, index): FindingGroup => ({
    id: `G-${index}`,
    rule: "license/category",
    severity: "error",
    status: index < count / 2 ? "must-act" : "check",
    title: { de: `Befund über etwas ${index}`, en: `Finding ${index}` },
    reason: long,
    actions: [long],
    violations: [],
    components: scan.components.map(({ ref }) => ref),
    assumptions: [],
  }));
  return { ...(assessment ?? anAssessment()), groups };
}
