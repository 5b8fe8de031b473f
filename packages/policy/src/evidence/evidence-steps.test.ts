import type { EvidenceStep } from "@lizenzlotse/model";
import { aComponent } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { evidenceStepOf } from "./evidence-steps.ts";

const step = (folder: string, missing: number): EvidenceStep => ({
  root: `first-party:${folder}/package.json`,
  manifest: `${folder}/package.json`,
  missing,
  command: "npm ci",
});

const root = (folder: string, ...dependencies: readonly string[]) =>
  aComponent({
    ref: `first-party:${folder}/package.json`,
    origin: "first-party",
    name: folder,
    dependencies,
  });

const named = (name: string, ...dependencies: readonly string[]) =>
  aComponent({ ref: name, name, dependencies });

describe("evidenceStepOf", () => {
  it("gives what several roots share to the one that lacks most", () => {
    const components = [
      root("a", "shared", "only-a"),
      root("b", "shared"),
      named("shared"),
      named("only-a"),
    ];
    const steps = evidenceStepOf([step("a", 1), step("b", 5)], components);
    expect(steps.get("shared")?.manifest).toBe("b/package.json");
    expect(steps.get("only-a")?.manifest).toBe("a/package.json");
  });

  it("follows dependencies of dependencies, and cycles once", () => {
    const components = [root("a", "one"), named("one", "two"), named("two", "one"), named("far")];
    const steps = evidenceStepOf([step("a", 2)], components);
    expect([...steps.keys()].sort()).toEqual(["first-party:a/package.json", "one", "two"]);
  });

  it("knows no step where nothing is missing", () => {
    expect(evidenceStepOf([step("a", 0)], [root("a", "one"), named("one")]).size).toBe(0);
  });
});
