import { describe, expect, it } from "vitest";

import { keptDocument, openKeptDocument, textOf } from "../../test/kept-document.ts";
import { readAssessment } from "./read-assessment.ts";
import { openScanResult, readScanResult } from "./read-scan-result.ts";
import { writeAssessment } from "./write-assessment.ts";
import { writeScanResult } from "./write-scan-result.ts";

describe("documents of every schema version", () => {
  it.each(["scan-result-0.json"])("%s is still read", async (fileName) => {
    const scan = await readScanResult(openKeptDocument(fileName));
    expect(scan.head.subject.name).toBe("terminvergabe");
    expect(scan.components.map(({ name }) => name)).toEqual(["terminvergabe", "jszip", "chalk"]);
    expect(scan.diagnostics.map(({ code }) => code)).toEqual(["input/malformed", "file/special"]);
    expect(scan.files.map(({ path }) => path)).toEqual(["LICENSE", "src/Kalender.php"]);
    expect(scan.components[2]?.licenses.bundled[0]?.expression).toBe("ISC");
  });

  it.each(["assessment-0.json"])("%s is still read", async (fileName) => {
    const assessment = await readAssessment(openKeptDocument(fileName));
    expect(assessment.head.policy.name).toBe("verwaltung");
    expect(assessment.head.counts).toEqual({ "must-act": 1, check: 0, fine: 2 });
    expect(assessment.groups[0]?.actions[0]?.de).toBe("Lizenztext im Paket ansehen.");
    expect(assessment.verdicts).toHaveLength(3);
    expect(assessment.violations[0]?.location?.line).toBe(31);
  });
});

describe("documents of this version", () => {
  it("are written again byte for byte", async () => {
    const scan = await readScanResult(openKeptDocument("scan-result-0.json"));
    expect(await textOf(writeScanResult(scan))).toBe(keptDocument("scan-result-0.json"));
    const assessment = await readAssessment(openKeptDocument("assessment-0.json"));
    expect(await textOf(writeAssessment(assessment))).toBe(keptDocument("assessment-0.json"));
  });

  it("can be opened without their files, which are read again each time", async () => {
    let opened = 0;
    const scan = await openScanResult(() => {
      opened += 1;
      return openKeptDocument("scan-result-0.json");
    });
    expect(scan.components).toHaveLength(3);
    expect(await textOf(writeScanResult(scan))).toBe(keptDocument("scan-result-0.json"));
    expect(await textOf(writeScanResult(scan))).toBe(keptDocument("scan-result-0.json"));
    expect(opened).toBe(3);
  });
});
