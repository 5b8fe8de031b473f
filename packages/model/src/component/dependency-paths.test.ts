import { describe, expect, it } from "vitest";

import type { Component, ComponentRef } from "./component.ts";
import { MAX_PATHS, pathFinder } from "./dependency-paths.ts";

const named = (ref: string, ...dependencies: string[]): Component =>
  ({ ref, dependencies }) as unknown as Component;

const dependencyPaths = (
  roots: readonly ComponentRef[],
  graph: readonly Component[],
  target: ComponentRef,
) => pathFinder(roots, graph)(target);

describe("dependency paths", () => {
  it("lead from every root to the component, the shortest first", () => {
    const graph = [named("root", "a", "b"), named("a", "b"), named("b", "x"), named("x")];
    expect(dependencyPaths(["root"], graph, "x")).toEqual({
      paths: [
        ["root", "b", "x"],
        ["root", "a", "b", "x"],
      ],
      limited: false,
    });
    expect(dependencyPaths(["root"], graph, "root").paths).toEqual([["root"]]);
  });

  it("walk no circle twice, and say where nothing leads to a component", () => {
    const graph = [named("root", "a"), named("a", "b"), named("b", "a"), named("alone")];
    expect(dependencyPaths(["root"], graph, "b").paths).toEqual([["root", "a", "b"]]);
    expect(dependencyPaths(["root"], graph, "alone")).toEqual({ paths: [], limited: false });
  });

  it("end in a graph with more paths than anybody reads", () => {
    const layer = (index: number): readonly string[] => [`l${String(index)}`, `r${String(index)}`];
    const graph = Array.from({ length: 30 }, (_, index) => index).flatMap((index) =>
      layer(index).map((ref) => named(ref, ...layer(index + 1))),
    );
    const { paths, limited } = dependencyPaths(["l0"], graph, "l20");
    expect(paths).toHaveLength(MAX_PATHS);
    expect(limited).toBe(true);
    expect(pathFinder(["l0"], graph)("l20", 3).paths).toEqual(paths.slice(0, 3));
  });
});
