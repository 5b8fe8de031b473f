import { aComponent } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { requiredByOf } from "./required-by.ts";

describe("requiredByOf", () => {
  it("finds a shortest path", () => {
    const requiredBy = requiredByOf(
      ["root"],
      [node("root", "a", "b"), node("a", "b"), node("b", "c"), node("c")],
    );
    expect(requiredBy("c")).toEqual({ shown: ["root", "b"], more: 0 });
  });

  it("ends on cycles, and is empty for roots and for what no root reaches", () => {
    const requiredBy = requiredByOf(
      ["root"],
      [node("root", "a"), node("a", "root"), node("alone")],
    );
    expect(requiredBy("a")).toEqual({ shown: ["root"], more: 0 });
    expect(requiredBy("root")).toEqual({ shown: [], more: 0 });
    expect(requiredBy("alone")).toEqual({ shown: [], more: 0 });
  });

  it("shows the names next to the component of a long path, and counts the others", () => {
    const chain = Array.from({ length: 12 }, (_, index) => node(`n${index}`, `n${index + 1}`));
    const { shown, more } = requiredByOf(["n0"], [...chain, node("n12")])("n12");
    expect(shown).toHaveLength(8);
    expect(shown.at(-1)).toBe("n11");
    expect(more).toBe(4);
  });
});

function node(name: string, ...dependencies: readonly string[]): ReturnType<typeof aComponent> {
  return aComponent({ ref: name, name, dependencies });
}
