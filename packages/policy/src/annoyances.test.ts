import { normalizeLicenseName } from "@lizenzlotse/licenses";
import { aComponent, concluded, declared, detected } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { assessAll, assessOne, policyOf } from "../test/assess-one.ts";
import { gate } from "./gate.ts";

/** What annoys people in today's tools, each with the report of it: named so that they can be looked up. */
describe("what other tools get wrong", () => {
  it("OR treated like AND (dependency-review-action #692, #670; grant #205)", () => {
    const policy = policyOf("deny: [GPL-2.0-only, GPL-3.0-only]");
    const license = "BSD-3-Clause OR GPL-2.0-only OR GPL-3.0-only";
    expect(assessOne({ license, policy }).verdict).toMatchObject({
      status: "fine",
      effectiveExpression: "BSD-3-Clause",
    });
  });

  it("AND treated like OR (scancode #4982)", () => {
    expect(assessOne({ license: "MIT AND GPL-2.0-only" }).verdict.status).toBe("must-act");
  });

  it("WITH expressions unresolved (Dependency-Track #5143, #6471)", () => {
    const license = "GPL-2.0-only WITH Classpath-exception-2.0";
    expect(assessOne({ license }).verdict).toMatchObject({
      status: "check",
      category: "weak-copyleft",
    });
    expect(assessOne({ license: "Apache-2.0 WITH LLVM-exception" }).verdict.status).toBe("fine");
    const policy = policyOf(`allow: ["${license}"]`);
    expect(assessOne({ license, policy }).verdict.status).toBe("fine");
  });

  it("an unknown licence passes silently (Dependency-Track #1105; grant #176)", () => {
    const { assessment } = assessOne({});
    expect(gate(assessment, "error")).toEqual({ failed: true });
  });

  it("an allowed AND list is not accepted (dependency-review-action #792)", () => {
    const policy = policyOf("allow: [LGPL-2.1-only, MPL-2.0]");
    expect(assessOne({ license: "LGPL-2.1-only AND MPL-2.0", policy }).verdict.status).toBe("fine");
  });

  it("MIT flagged although allowed (dependency-review-action #907)", () => {
    const policy = policyOf("extends: strict", "allow: [MIT]");
    expect(assessOne({ license: "MIT", policy }).verdict.status).toBe("fine");
  });

  it("licences bundled inside a package counted as its own (prettier #17072)", () => {
    const licenses = {
      declared: [declared("MIT")],
      bundled: [detected("GPL-3.0-only")],
      concluded: concluded("MIT"),
    };
    expect(assessOne({ licenses }).verdict.effectiveExpression).toBe("MIT");
  });

  it("`MIT` and `MIT License` not recognised as the same (GitLab MR 147598)", () => {
    const license = normalizeLicenseName("MIT License").expression ?? "";
    expect(assessOne({ license }).verdict).toMatchObject({
      status: "fine",
      effectiveExpression: "MIT",
    });
  });

  it("75 modules that could not be detected are 75 lines of noise (wrangle #298)", () => {
    const modules = Array.from({ length: 75 }, (_, index) =>
      aComponent({ name: `m${String(index)}` }),
    );
    const { groups } = assessAll(modules, { outbound: "EUPL-1.2" });
    expect(groups).toHaveLength(1);
    expect(groups[0]?.components).toHaveLength(75);
  });

  it("a missing licence is treated as an error to switch off (ort-ci-github-action #40)", () => {
    const { group } = assessOne({ license: "NONE" });
    expect(group?.actions.at(-1)?.en).toContain("without a licence it must not be used");
  });
});
