import { byText, redactSecrets, type StatedProperty } from "@lizenzlotse/model";

import type { Fields } from "../../supplied/fields.ts";

const PREFIX = "lizenzlotse:";

/** Properties of our own name space, read back into the facts that they stand for. */
export class OwnProperties {
  readonly #values = new Map<string, string[]>();

  constructor(fields: Fields) {
    for (const property of fields.list("properties")) {
      const name = property.text("name");
      if (name?.startsWith(PREFIX) !== true) continue;
      const key = name.slice(PREFIX.length);
      const values = this.#values.get(key) ?? [];
      this.#values.set(key, values);
      values.push(property.text("value") ?? "");
    }
  }

  one(name: string): string | undefined {
    return this.#values.get(name)?.[0];
  }

  all(name: string): readonly string[] {
    return this.#values.get(name) ?? [];
  }
}

/** Everybody else's properties, verbatim but for credentials, sorted by name and value. */
export function statedProperties(fields: Fields): readonly StatedProperty[] {
  return fields
    .list("properties")
    .flatMap((property): StatedProperty[] => {
      const name = property.text("name");
      if (name === undefined || name.startsWith(PREFIX)) return [];
      return [{ name, value: redactSecrets(property.text("value") ?? "") }];
    })
    .sort(
      byText(
        ({ name }) => name,
        ({ value }) => value,
      ),
    );
}
