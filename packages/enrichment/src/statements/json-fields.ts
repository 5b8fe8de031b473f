import { SourceFailure } from "../contract.ts";

/** An object of a foreign answer; reading a key that it inherits is not possible. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * Parses the answer of a source.
 *
 * @throws {SourceFailure} where it is no JSON object.
 */
export function parseFields(text: string): Fields {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new SourceFailure("its answer is no JSON");
  }
  const fields = fieldsOf(value);
  if (fields === undefined) throw new SourceFailure("its answer is no JSON object");
  return fields;
}

/** The value as an object, where it is one. */
export function fieldsOf(value: unknown): Fields | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  return value as Fields;
}

/** A field that is an object; empty where it is none. */
export function objectAt(fields: Fields, key: string): Fields {
  return fieldsOf(valueAt(fields, key)) ?? {};
}

/** A field that is a text with something in it. */
export function textAt(fields: Fields, key: string): string | undefined {
  const value = valueAt(fields, key);
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

/** The texts of a field that is a list; empty where it is none. */
export function textsAt(fields: Fields, key: string): string[] {
  return listAt(fields, key).filter((entry) => typeof entry === "string");
}

/** A field that is a list; empty where it is none. */
export function listAt(fields: Fields, key: string): readonly unknown[] {
  const value = valueAt(fields, key);
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

/** An answer may well hold `__proto__`; only what it states itself counts. */
function valueAt(fields: Fields, key: string): unknown {
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
}
