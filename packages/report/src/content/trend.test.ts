import { aComponent, anAssessment, aScanResult } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { trendOf, trendPoint } from "./trend.ts";

const pointOn = (createdAt: string) =>
  trendPoint({ scan: aScanResult({ head: { createdAt } }), assessment: anAssessment() });

describe("the trend", () => {
  it("counts what no licence is known of, texts that nobody knows among them", () => {
    const components = [
      aComponent({ name: "known", license: "MIT" }),
      aComponent({ name: "nothing" }),
      aComponent({ name: "looked", license: "NONE" }),
      aComponent({ name: "strange", license: "LicenseRef-lizenzlotse-unknown-0123456789ab" }),
    ];
    const point = trendPoint({ scan: aScanResult({ components }), assessment: anAssessment() });
    expect(point).toMatchObject({ components: 4, unknown: 3, complete: true });
  });

  it("puts scans in the order of time and knows which one the report is about", () => {
    const current = pointOn("2026-03-01T00:00:00Z");
    const earlier = [pointOn("2026-04-01T00:00:00Z"), pointOn("2026-02-01T00:00:00Z")];
    const trend = trendOf(earlier, current);
    expect(trend?.points.map(({ scannedAt }) => scannedAt.slice(0, 7))).toEqual([
      "2026-02",
      "2026-03",
      "2026-04",
    ]);
    expect(trend?.current).toBe(1);
  });

  it("needs an earlier scan", () => {
    expect(trendOf([], pointOn("2026-03-01T00:00:00Z"))).toBeUndefined();
  });
});
