import { aComponent, aScanResult } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { assess, builtInPolicy } from "./index.ts";

describe("assess", () => {
  it("gives every component one verdict", () => {
    const scan = aScanResult({
      components: [
        aComponent({ name: "a", license: "MIT" }),
        aComponent({ name: "b", license: "GPL-3.0-only OR MIT" }),
        aComponent({ name: "c", license: "GPL-3.0-only AND MIT" }),
        aComponent({ name: "d" }),
        aComponent({ name: "e", license: "LGPL-2.1-only" }),
      ],
    });
    const assessment = assess({ scan, policy: builtInPolicy("verwaltung"), createdAt: "2026-01-02T03:04:05Z" });
    console.log(JSON.stringify(assessment, null, 1).slice(0, 9000));
    expect(assessment.verdicts.map(({ status }) => status)).toEqual(["fine", "fine", "must-act", "must-act", "check"]);
  });
});
