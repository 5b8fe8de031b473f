import type { Fields } from "../../supplied/fields.ts";

/** The elements of an SPDX 3 document by what they are and what they are called. */
export class Spdx3Graph {
  readonly #byId = new Map<string, Fields>();
  readonly elements: readonly Fields[];

  /** @param root - an object with `@graph`, or a single element. */
  constructor(root: Fields) {
    this.elements = root.has("@graph") ? root.list("@graph") : [root];
    for (const element of this.elements) {
      const id = element.text("spdxId") ?? element.text("@id");
      if (id !== undefined && !this.#byId.has(id)) this.#byId.set(id, element);
    }
  }

  get(id: string | undefined): Fields | undefined {
    return this.#byId.get(id ?? "");
  }

  /** An element that stands there itself, or that is named. */
  follow(fields: Fields, key: string): Fields | undefined {
    return typeof fields.value[key] === "string" ? this.get(fields.text(key)) : fields.fields(key);
  }

  /** The same of a list. */
  followAll(fields: Fields, key: string): readonly Fields[] {
    const { [key]: value } = fields.value;
    const first: unknown = Array.isArray(value) ? value[0] : value;
    if (typeof first === "string") return fields.texts(key).flatMap((id) => this.get(id) ?? []);
    return Array.isArray(value)
      ? fields.list(key)
      : [fields.fields(key)].filter((one) => one !== undefined);
  }

  ofType(...types: readonly string[]): readonly Fields[] {
    return this.elements.filter((element) => types.includes(typeOf(element)));
  }
}

/** `software_Package`, `Relationship`: the type as the context of 3.0 shortens it. */
export function typeOf(element: Fields): string {
  return element.text("type") ?? element.text("@type") ?? "";
}
