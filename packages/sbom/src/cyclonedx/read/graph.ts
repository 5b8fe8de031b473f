import { type Completeness, type ComponentRef, sortedUnique } from "@lizenzlotse/model";

import type { Fields, Problems } from "../../supplied/fields.ts";
import { MAX_EDGES } from "../../supplied/limits.ts";
import type { FoundComponent } from "./collect-components.ts";

/** Who depends on whom, and how much of that the document tells. */
export class Graph {
  readonly #refs = new Map<string, ComponentRef>();
  readonly #others: ReadonlySet<string>;
  readonly #edges = new Map<ComponentRef, ComponentRef[]>();
  readonly #completeness = new Map<ComponentRef, Completeness>();
  readonly #problems: Problems;

  constructor(root: Fields, found: readonly FoundComponent[], problems: Problems) {
    this.#problems = problems;
    this.#others = otherReferences(root);
    for (const { bomRef, ref } of found)
      if (bomRef !== undefined && !this.#refs.has(bomRef)) this.#refs.set(bomRef, ref);
    // Without a reference of its own a component may still be named by its purl, as older tools do.
    for (const { purl, ref } of found)
      if (purl !== undefined && !this.#refs.has(purl)) this.#refs.set(purl, ref);
    this.#readEdges(root);
    this.#addParts(found);
    this.#readCompositions(root);
  }

  /** Direct dependencies, sorted. */
  dependenciesOf(ref: ComponentRef): readonly ComponentRef[] {
    const targets = this.#edges.get(ref);
    return targets === undefined ? NONE_AT_ALL : sortedUnique(targets);
  }

  completenessOf(ref: ComponentRef): Completeness {
    return this.#completeness.get(ref) ?? "unknown";
  }

  #readEdges(root: Fields): void {
    let count = 0;
    for (const entry of root.list("dependencies")) {
      const from = this.#resolve(entry.text("ref"), entry);
      for (const target of entry.texts("dependsOn")) {
        count += 1;
        if (count > MAX_EDGES) {
          this.#problems.add("input/limit", entry.pointer, {
            limit: `${String(MAX_EDGES)} entries`,
          });
          return;
        }
        const to = this.#resolve(target, entry);
        if (from !== undefined && to !== undefined && from !== to) this.#connect(from, to);
      }
    }
  }

  /** A part that nothing else leads to hangs on what it is nested in. */
  #addParts(found: readonly FoundComponent[]): void {
    const reached = new Set<ComponentRef>();
    for (const targets of this.#edges.values()) for (const target of targets) reached.add(target);
    for (const { ref, inside } of found)
      if (inside !== undefined && !reached.has(ref)) this.#connect(inside.ref, ref);
  }

  #readCompositions(root: Fields): void {
    for (const composition of root.list("compositions")) {
      const aggregate = composition.text("aggregate") ?? "";
      for (const name of composition.texts("dependencies")) {
        const ref = this.#resolve(name, composition);
        if (ref !== undefined) this.#completeness.set(ref, completenessOf(aggregate));
      }
    }
  }

  #connect(from: ComponentRef, to: ComponentRef): void {
    const targets = this.#edges.get(from);
    if (targets === undefined) this.#edges.set(from, [to]);
    else targets.push(to);
  }

  #resolve(reference: string | undefined, at: Fields): ComponentRef | undefined {
    if (reference === undefined) return undefined;
    const ref = this.#refs.get(reference);
    if (ref === undefined && !this.#others.has(reference) && !reference.startsWith("urn:cdx:"))
      this.#problems.add("bom/unresolved-reference", at.pointer, { reference });
    return ref;
  }
}

const NONE_AT_ALL: readonly ComponentRef[] = [];

/** `incomplete_first_party_only` and its kin are all incomplete. */
function completenessOf(aggregate: string): Completeness {
  if (aggregate === "complete") return "complete";
  return aggregate.startsWith("incomplete") ? "incomplete" : "unknown";
}

/** Services take part in the graph, but are no components. */
function otherReferences(root: Fields): ReadonlySet<string> {
  const references = new Set<string>();
  const pending = [...root.list("services")];
  for (let service = pending.pop(); service !== undefined; service = pending.pop()) {
    const reference = service.text("bom-ref");
    if (reference !== undefined) references.add(reference);
    pending.push(...service.list("services"));
  }
  return references;
}
