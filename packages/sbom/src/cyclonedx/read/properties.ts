import { byText, redactSecrets, type StatedProperty } from "@lizenzlotse/model";

import type { Fields } from "../../supplied/fields.ts";

const PREFIX = "lizenzlotse:";

/** The properties of an object, read once: ours, which stand for facts, and everybody else's. */
export class ReadProperties {
  readonly #own = new Map<string, string[]>();
  readonly #others: StatedProperty[] = [];

  constructor(fields: Fields) {
    if (!fields.has("properties")) return;
    for (const property of fields.list("properties")) {
      const name = property.text("name");
      if (name === undefined) continue;
      const value = property.text("value") ?? "";
      if (name.startsWith(PREFIX)) this.#addOwn(name.slice(PREFIX.length), value);
      else this.#others.push({ name, value: redactSecrets(value) });
    }
  }

  one(name: string): string | undefined {
    return this.#own.get(name)?.[0];
  }

  all(name: string): readonly string[] {
    return this.#own.get(name) ?? [];
  }

  /** Everybody else's, verbatim but for credentials, sorted by name and value. */
  get others(): readonly StatedProperty[] {
    return this.#others.sort(
      byText(
        ({ name }) => name,
        ({ value }) => value,
      ),
    );
  }

  #addOwn(key: string, value: string): void {
    const values = this.#own.get(key);
    if (values === undefined) this.#own.set(key, [value]);
    else values.push(value);
  }
}
