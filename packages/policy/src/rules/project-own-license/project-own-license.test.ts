import { describe, expect, it } from "vitest";

import { gate } from "../../gate.ts";
import { assessOne, OWN_PROJECT } from "../../../test/assess-one.ts";

describe("project/own-license", () => {
  it("notes a project without a licence and stops no pipeline", () => {
    const { verdict, group, assessment } = assessOne({ ...OWN_PROJECT, license: "NOASSERTION" });
    expect(verdict).toMatchObject({ status: "check", rule: "project/own-license" });
    expect(group?.severity).toBe("note");
    expect(gate(assessment, "warning")).toEqual({ failed: false });
    expect(assessment.head.questions.map(({ id }) => id)).toEqual(["outbound"]);
  });

  it("lets a part that names no licence go out under that of the whole", () => {
    const { verdict } = assessOne({ ...OWN_PROJECT, license: "NONE", outbound: "EUPL-1.2" });
    expect(verdict).toMatchObject({ status: "fine", effectiveExpression: "EUPL-1.2" });
  });

  it("does not judge the project's code against its own licence", () => {
    const { verdict } = assessOne({
      ...OWN_PROJECT,
      license: "GPL-3.0-only",
      outbound: "GPL-3.0-only",
    });
    expect(verdict).toMatchObject({ status: "fine", rule: "project/own-license" });
  });
});
