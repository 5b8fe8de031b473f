import { concluded } from "@lizenzlotse/testkit";
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

  it("notes statements that contradict each other, once for all parts, and stops no pipeline", () => {
    const licenses = {
      concluded: concluded("EUPL-1.2 AND MIT", {
        state: "review",
        reviewReasons: ["contradiction", "file-reference-unresolved"],
        readings: [
          { expression: "EUPL-1.2", basis: "declared" },
          { expression: "MIT", basis: "detected" },
        ],
      }),
    };
    const { verdict, group, assessment } = assessOne({
      ...OWN_PROJECT,
      outbound: "EUPL-1.2",
      licenses,
    });
    expect(verdict).toMatchObject({ status: "check", rule: "project/own-license" });
    expect(verdict.reason.de).toBe(
      "Die Angaben zur eigenen Lizenz widersprechen sich: EUPL-1.2 | MIT.",
    );
    expect(group?.title.en).toBe(
      "Statements about the project's own licence contradict each other: sample",
    );
    expect(assessment.violations.map(({ expression }) => expression)).toEqual(["EUPL-1.2 AND MIT"]);
    expect(gate(assessment, "warning")).toEqual({ failed: false });
  });

  it("leaves what else is open about its own licence to the project", () => {
    const licenses = {
      concluded: concluded("MIT", { state: "review", reviewReasons: ["only-weak-evidence"] }),
    };
    const { verdict } = assessOne({ ...OWN_PROJECT, outbound: "EUPL-1.2", licenses });
    expect(verdict.status).toBe("fine");
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
