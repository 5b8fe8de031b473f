import {
  readAssessment,
  readScanResult,
  writeAssessment,
  writeScanResult,
} from "@lizenzlotse/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { aComponentGraph, aTreePath } from "../arbitrary/arbitraries.ts";
import { anAssessment } from "./assessment.ts";
import { aComponent, detected } from "./component.ts";
import { aScanResult } from "./scan-result.ts";

describe("the builders", () => {
  it("make documents that the readers accept", async () => {
    const scan = aScanResult({ components: [aComponent({ license: "MIT" })] });
    const assessment = anAssessment();
    expect(await readScanResult(writeScanResult(scan))).toEqual(scan);
    expect(await readAssessment(writeAssessment(assessment))).toEqual(assessment);
  });

  it("derive purl and ref, and leave first-party projects without a purl", () => {
    expect(aComponent({ name: "chalk", version: "5.3.0" }).ref).toBe("pkg:npm/chalk@5.3.0");
    const project = aComponent({ origin: "first-party", name: "sample" });
    expect(project).toMatchObject({ ref: "first-party:sample/package.json", purl: undefined });
  });

  it("let a part of the licences be given", () => {
    const { licenses } = aComponent({ license: "MIT", licenses: { detected: [detected("ISC")] } });
    expect(licenses.concluded.expression).toBe("MIT");
    expect(licenses.detected[0]?.expression).toBe("ISC");
  });
});

describe("the arbitraries", () => {
  it("draw graphs whose edges lead somewhere and that documents carry", async () => {
    await fc.assert(
      fc.asyncProperty(aComponentGraph(), async (components) => {
        const refs = new Set(components.map(({ ref }) => ref));
        for (const { dependencies } of components) {
          for (const ref of dependencies) expect(refs.has(ref)).toBe(true);
        }
        const scan = aScanResult({ components });
        expect(await readScanResult(writeScanResult(scan))).toEqual(scan);
      }),
      { numRuns: 30 },
    );
  });

  it("draw relative paths", () => {
    fc.assert(
      fc.property(aTreePath(), (path) => {
        expect(path).not.toMatch(/^\/|\/\/|(?:^|\/)\.{1,2}(?:\/|$)/u);
      }),
    );
  });
});
