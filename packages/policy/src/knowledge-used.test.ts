import { KNOWLEDGE_VERSION, licenseRecord } from "@lizenzlotse/knowledge";
import type { Verdict } from "@lizenzlotse/model";
import { aComponent } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { assessAll } from "../test/assess-one.ts";
import { knowledgeUsed } from "./knowledge-used.ts";

describe("knowledgeUsed", () => {
  it("counts each record of a licence that occurs once, and those that were reviewed", () => {
    const { head, verdicts } = assessAll([
      aComponent({ name: "a", license: "MIT" }),
      aComponent({ name: "b", license: "MIT" }),
      aComponent({ name: "c", license: "GPL-2.0-only WITH Classpath-exception-2.0" }),
      aComponent({ name: "d", license: "LicenseRef-none-of-ours" }),
    ]);
    const reviewed = ["MIT", "GPL-2.0-only"].filter(
      (id) => licenseRecord(id)?.status === "geprüft",
    );
    expect(knowledgeUsed(verdicts)).toEqual({
      version: KNOWLEDGE_VERSION,
      records: 2,
      reviewed: reviewed.length,
    });
    expect(head.knowledge).toEqual(knowledgeUsed(verdicts));
  });

  it("takes what is no expression for no licence", () => {
    const broken = [{ effectiveExpression: "((" }] as unknown as readonly Verdict[];
    expect(knowledgeUsed(broken).records).toBe(0);
  });
});
