import { aComponent } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { findComponent, findComponents } from "./find-components.ts";

const COMPONENTS = [
  aComponent({ name: "left-pad", version: "1.0.0" }),
  aComponent({ name: "left-pad", version: "2.0.0" }),
  aComponent({ group: "@babel", name: "core", version: "7.0.0" }),
];

describe("a component that a user names", () => {
  it.each([
    ["left-pad", 2],
    ["left-pad@2.0.0", 1],
    ["pkg:npm/left-pad", 2],
    ["pkg:npm/left-pad@1.0.0", 1],
    ["@babel/core", 1],
    ["@babel/core@7.0.0", 1],
    ["pkg:npm/%40babel/core@7.0.0", 1],
  ])("%s is found %i times", (written, count) => {
    expect(findComponents(COMPONENTS, written)).toHaveLength(count);
  });

  it("is refused where there is none, with near names, or more than one", () => {
    expect(() => findComponents(COMPONENTS, "pad")).toThrow('no component "pad"');
    expect(() => findComponent(COMPONENTS, "left-pad")).toThrow("several components");
    expect(findComponent(COMPONENTS, "core").name).toBe("core");
  });
});
