import type { Contact } from "@lizenzlotse/model";

import { fieldsOf, textAt } from "./json-fields.ts";

/** Longest text that is taken for a person. */
const MAX_LENGTH = 500;

/** A person as package managers write one: `Jo Doe <jo@example.org> (https://example.org)`, or an object. */
export function personOf(value: unknown): Contact | undefined {
  const fields = fieldsOf(value);
  if (fields !== undefined) {
    const [name, email, url] = [
      textAt(fields, "name"),
      textAt(fields, "email"),
      textAt(fields, "url"),
    ];
    return { name, email, url };
  }
  if (typeof value !== "string" || value.length > MAX_LENGTH) return undefined;
  const [, name = "", email, url] =
    /^([^<(]*)(?:<([^<>]*)>)?\s*(?:\(([^()]*)\))?\s*$/u.exec(value.trim()) ?? [];
  return { name: name.trim(), email, url };
}
