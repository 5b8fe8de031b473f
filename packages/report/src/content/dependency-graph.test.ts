import { pathFinder, type Component, type ComponentRef } from "@lizenzlotse/model";
import { aComponent, aComponentGraph } from "@lizenzlotse/testkit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { dependencyGraph } from "./dependency-graph.ts";
import type { DependencyGraph } from "./picture-content.ts";

const named = (name: string, ...dependencies: string[]): Component =>
  aComponent({ ref: name, name, dependencies });

function graphOf(
  affected: readonly ComponentRef[],
  roots: readonly ComponentRef[],
  graph: readonly Component[],
): DependencyGraph | undefined {
  const components = new Map(graph.map((component) => [component.ref, component]));
  return dependencyGraph(affected, { components, pathsTo: pathFinder(roots, graph) });
}

describe("the graph of a finding", () => {
  it("shows every way once, from left to right", () => {
    const graph = [named("root", "a", "b"), named("a", "x"), named("b", "a"), named("x")];
    expect(graphOf(["x"], ["root"], graph)).toMatchObject({
      ways: [
        ["root", "a", "x"],
        ["root", "b", "a", "x"],
      ],
      nodes: [
        { name: "root", role: "project", column: 0 },
        { name: "a", role: "between", column: 2 },
        { name: "x", role: "affected", column: 3 },
        { name: "b", role: "between", column: 1 },
        { name: "", role: "pass", column: 1 },
      ],
      edges: [
        [0, 4],
        [4, 1],
        [1, 2],
        [0, 3],
        [3, 1],
      ],
    });
  });

  it("is absent where the project names the component itself", () => {
    expect(graphOf(["x"], ["root"], [named("root", "x"), named("x")])).toBeUndefined();
    expect(graphOf(["x"], ["root"], [named("root"), named("x")])).toBeUndefined();
  });

  it("leaves out the middle of a long way", () => {
    const names = Array.from({ length: 12 }, (_, index) => `n${String(index)}`);
    const graph = names.map((name, index) => named(name, ...names.slice(index + 1, index + 2)));
    expect(graphOf(["n11"], ["n0"], graph)?.ways).toEqual([["n0", "…", "n8", "n9", "n10", "n11"]]);
  });

  it("says how many components are not drawn", () => {
    const leaves = ["p", "q", "r", "s", "t"];
    const graph = [named("root", "a"), named("a", ...leaves), ...leaves.map((leaf) => named(leaf))];
    expect(graphOf(leaves, ["root"], graph)?.affected).toEqual({
      shown: ["p", "q", "r", "s"],
      more: 1,
    });
  });

  it("is small and leads to the right, whatever the dependencies are", () => {
    fc.assert(
      fc.property(aComponentGraph(), (components) => {
        const refs = components.map(({ ref }) => ref);
        const graph = graphOf(refs.slice(-4), refs.slice(0, 1), components);
        if (graph === undefined) return;
        expect(graph.nodes.length).toBeLessThanOrEqual(100);
        for (const [from, to] of graph.edges) {
          expect((graph.nodes[from]?.column ?? 0) + 1).toBe(graph.nodes[to]?.column);
        }
      }),
    );
  });
});
