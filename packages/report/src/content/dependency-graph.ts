import type { Component, ComponentRef, PathFinder } from "@lizenzlotse/model";

import { visibleText } from "../text/visible-text.ts";
import { displayName } from "./inventory-rows.ts";
import type { DependencyGraph, GraphNode } from "./picture-content.ts";
import { visibleIfAny } from "./visible-parts.ts";

/** Components of one finding whose ways are drawn. */
const MAX_DRAWN_COMPONENTS = 4;
/** Ways to one component that are drawn; of several components fewer of each. */
const MAX_WAYS_OF_ONE = 4;
const MAX_WAYS_OF_SEVERAL = 2;
/** Names of one way; longer ones lose their middle. */
const MAX_WAY_LENGTH = 6;

/** What graphs are drawn from. */
export interface GraphFacts {
  readonly components: ReadonlyMap<ComponentRef, Component>;
  readonly pathsTo: PathFinder;
}

/** The ways to the first components of a finding; absent where none is longer than one step and a text says it all. */
export function dependencyGraph(
  affected: readonly ComponentRef[],
  { components, pathsTo }: GraphFacts,
): DependencyGraph | undefined {
  const drawn = affected.slice(0, MAX_DRAWN_COMPONENTS);
  const maxWays = drawn.length === 1 ? MAX_WAYS_OF_ONE : MAX_WAYS_OF_SEVERAL;
  const found = drawn.map((ref) => pathsTo(ref, maxWays));
  const ways = withoutCircles(found.flatMap(({ paths }) => paths).map(shortened));
  if (ways.every((way) => way.length <= 2)) return undefined;
  const { columns, edges } = withPasses(columnsOf(ways), edgesOf(ways));
  const rows = rowsOf(columns);
  const refs = [...columns.keys()];
  const indexes = new Map(refs.map((ref, index) => [ref, index]));
  return {
    nodes: refs.map((ref) => ({
      ...described(ref, components),
      role: roleOf(ref, ways),
      column: columns.get(ref) ?? 0,
      row: rows.get(ref) ?? 0,
    })),
    edges: edges.map(([from, to]) => [indexes.get(from) ?? 0, indexes.get(to) ?? 0]),
    ways: ways.map((way) => way.map((ref) => described(ref, components).name)),
    affected: { shown: drawn, more: affected.length - drawn.length },
    furtherWays: found.some(({ limited }) => limited),
  };
}

type Way = readonly ComponentRef[];
type Edge = readonly [from: ComponentRef, to: ComponentRef];

/** Marks a place of a long way, or of a long edge; a ref of a component never begins so. */
const GAP = "\u0000gap:";
const PASS = "\u0000pass:";

/** The project and what is next to the component; whose gap it is keeps those of two ways apart. */
function shortened(way: Way): Way {
  if (way.length <= MAX_WAY_LENGTH) return way;
  const end = way.slice(2 - MAX_WAY_LENGTH);
  return [way[0] ?? "", `${GAP}${end[0] ?? ""}`, ...end];
}

/** Ways whose edges, taken together, lead one way: two that contradict each other cannot be drawn from left to right. */
function withoutCircles(ways: readonly Way[]): readonly Way[] {
  const kept: Way[] = [];
  for (const way of ways) if (!hasCircle([...kept, way])) kept.push(way);
  return kept;
}

function hasCircle(ways: readonly Way[]): boolean {
  const edges = edgesOf(ways);
  let left = new Set(ways.flat());
  for (;;) {
    const required = new Set(edges.filter(([from]) => left.has(from)).map(([, to]) => to));
    const rest = new Set([...left].filter((ref) => required.has(ref)));
    if (rest.size === 0) return false;
    if (rest.size === left.size) return true;
    left = rest;
  }
}

function edgesOf(ways: readonly Way[]): readonly Edge[] {
  const edges = new Map<string, Edge>();
  for (const way of ways) {
    way.slice(1).forEach((to, index) => {
      const from = way[index] ?? "";
      edges.set(`${from}\n${to}`, [from, to]);
    });
  }
  return [...edges.values()];
}

/** Each component as far to the right as its longest way demands. */
function columnsOf(ways: readonly Way[]): ReadonlyMap<ComponentRef, number> {
  const columns = new Map(ways.flat().map((ref) => [ref, 0]));
  const edges = edgesOf(ways);
  // Without circles no way is longer than there are components.
  for (let pass = 0; pass < columns.size; pass += 1) {
    for (const [from, to] of edges) {
      columns.set(to, Math.max(columns.get(to) ?? 0, (columns.get(from) ?? 0) + 1));
    }
  }
  return columns;
}

/** Gives an edge over several columns a place in each of them, so that it leads past the components there. */
function withPasses(
  columns: ReadonlyMap<ComponentRef, number>,
  edges: readonly Edge[],
): { readonly columns: ReadonlyMap<ComponentRef, number>; readonly edges: readonly Edge[] } {
  const placed = new Map(columns);
  const steps = edges.flatMap(([from, to]): readonly Edge[] => {
    const end = columns.get(to) ?? 0;
    const stops = [from];
    for (let column = (columns.get(from) ?? 0) + 1; column < end; column += 1) {
      const stop = `${PASS}${String(column)}\n${from}\n${to}`;
      placed.set(stop, column);
      stops.push(stop);
    }
    return [...stops, to].slice(1).map((stop, index): Edge => [stops[index] ?? from, stop]);
  });
  return { columns: placed, edges: steps };
}

function rowsOf(columns: ReadonlyMap<ComponentRef, number>): ReadonlyMap<ComponentRef, number> {
  const taken = new Map<number, number>();
  const rows = new Map<ComponentRef, number>();
  for (const [ref, column] of columns) {
    const row = taken.get(column) ?? 0;
    rows.set(ref, row);
    taken.set(column, row + 1);
  }
  return rows;
}

function roleOf(ref: ComponentRef, ways: readonly Way[]): GraphNode["role"] {
  if (ref.startsWith(GAP)) return "gap";
  if (ref.startsWith(PASS)) return "pass";
  if (ways.some((way) => way.at(-1) === ref)) return "affected";
  return ways.some((way) => way[0] === ref) ? "project" : "between";
}

function described(
  ref: ComponentRef,
  components: ReadonlyMap<ComponentRef, Component>,
): Pick<GraphNode, "name" | "version"> {
  if (ref.startsWith(GAP)) return { name: visibleText("…"), version: undefined };
  if (ref.startsWith(PASS)) return { name: visibleText(""), version: undefined };
  const component = components.get(ref);
  return component === undefined
    ? { name: visibleText(ref), version: undefined }
    : { name: displayName(component), version: visibleIfAny(component.version) };
}
