import type { NormalizedProperty } from "./normalized.ts";

/** Names whose values are kept; the values of others differ from component to component. */
const MAX_VALUES_OF_A_NAME = 64;

/**
 * Properties that many components have alike, as one object each. Made anew for every component they would be half of the
 * objects of a large document, all of which the garbage collector has to carry along.
 */
export class SharedValues {
  readonly #byName = new Map<string, Map<string, NormalizedProperty>>();

  property(name: string, value: string): NormalizedProperty {
    const values = this.#valuesOf(name);
    const known = values.get(value);
    if (known !== undefined) return known;
    const property = { name, value };
    if (values.size < MAX_VALUES_OF_A_NAME) values.set(value, property);
    return property;
  }

  #valuesOf(name: string): Map<string, NormalizedProperty> {
    const known = this.#byName.get(name);
    if (known !== undefined) return known;
    const values = new Map<string, NormalizedProperty>();
    this.#byName.set(name, values);
    return values;
  }
}
