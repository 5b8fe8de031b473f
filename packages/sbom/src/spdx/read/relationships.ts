import type { ComponentRef, Usage } from "@lizenzlotse/model";

/** What a relationship means for the graph: which end depends on which, and what for. */
interface Meaning {
  readonly from: "first" | "second";
  readonly usage?: Usage;
}

const FORWARD: Meaning = { from: "first" };
const BACKWARD: Meaning = { from: "second" };

/** Types of 2.x and 3.0 by their letters alone, `DEV_DEPENDENCY_OF` as `devdependencyof`. Others are no dependencies. */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  dependson: FORWARD,
  dependencyof: BACKWARD,
  contains: FORWARD,
  containedby: BACKWARD,
  staticlink: FORWARD,
  dynamiclink: FORWARD,
  hasstaticlink: FORWARD,
  hasdynamiclink: FORWARD,
  hasprerequisite: FORWARD,
  prerequisitefor: BACKWARD,
  hasoptionaldependency: FORWARD,
  hasprovideddependency: FORWARD,
  optionaldependencyof: BACKWARD,
  optionalcomponentof: BACKWARD,
  provideddependencyof: BACKWARD,
  runtimedependencyof: BACKWARD,
  packageof: BACKWARD,
  devdependencyof: { from: "second", usage: "development" },
  devtoolof: { from: "second", usage: "development" },
  usestool: { from: "first", usage: "development" },
  builddependencyof: { from: "second", usage: "build" },
  buildtoolof: { from: "second", usage: "build" },
  testdependencyof: { from: "second", usage: "test" },
  testtoolof: { from: "second", usage: "test" },
};

/** Scopes of relationships in 3.0. */
const SCOPES: Readonly<Record<string, Usage>> = {
  development: "development",
  build: "build",
  test: "test",
  runtime: "production",
};

/** Edges of a document with what each is for. */
export class EdgeList {
  readonly #targets = new Map<ComponentRef, Set<ComponentRef>>();
  readonly #usages = new Map<ComponentRef, Set<Usage>>();

  /** Adds a relationship if it is one of dependency. */
  add(
    type: string,
    first: ComponentRef | undefined,
    second: ComponentRef | undefined,
    scope?: string,
  ): void {
    const meaning = MEANINGS[type.toLowerCase().replace(/[^a-z]/gu, "")];
    if (meaning === undefined || first === undefined || second === undefined) return;
    const [from, to] = meaning.from === "first" ? [first, second] : [second, first];
    if (from === to) return;
    add(this.#targets, from, to);
    add(this.#usages, to, SCOPES[scope ?? ""] ?? meaning.usage ?? "production");
  }

  dependenciesOf(ref: ComponentRef): readonly ComponentRef[] {
    return [...(this.#targets.get(ref) ?? [])].sort();
  }

  /** Where nothing tells, production is assumed. */
  usagesOf(ref: ComponentRef): readonly Usage[] {
    const usages = [...(this.#usages.get(ref) ?? [])].sort();
    return usages.length === 0 ? ["production"] : usages;
  }
}

function add<Key, Value>(map: Map<Key, Set<Value>>, key: Key, value: Value): void {
  const values = map.get(key) ?? new Set();
  map.set(key, values);
  values.add(value);
}
