import type { DeclaredStatement } from "@lizenzlotse/model";

import type { Fields } from "../../supplied/fields.ts";

/**
 * A component's `licenses` as statements, one for each acknowledgement. Several entries come without an operator:
 * CycloneDX gives none, and tools write alternatives and cumulative licences alike. It is never guessed.
 */
export function statementsOf(fields: Fields): readonly DeclaredStatement[] {
  const byField = new Map<string, LicenseValue[]>();
  for (const entry of fields.list("licenses")) {
    const value = valueOf(entry);
    if (value === undefined) continue;
    const values = byField.get(value.field) ?? [];
    byField.set(value.field, values);
    values.push(value);
  }
  return [...byField].flatMap(([field, values]) => toStatement(field, values) ?? []);
}

/** One entry of a list of licences, verbatim. */
export interface LicenseValue {
  readonly text: string;
  readonly form: DeclaredStatement["form"];
  /** Where it stands, with whose claim it is. */
  readonly field: string;
  readonly entry: Fields;
}

/** An expression, an identifier, a name, or the address of a licence without either. */
export function valueOf(entry: Fields): LicenseValue | undefined {
  const license = entry.fields("license");
  const acknowledgement = license?.text("acknowledgement") ?? entry.text("acknowledgement");
  const field = acknowledgement === undefined ? "licenses" : `licenses (${acknowledgement})`;
  const expression = entry.text("expression");
  if (expression !== undefined) return { text: expression, form: "expression", field, entry };
  const id = license?.text("id");
  if (id !== undefined) return { text: id, form: "expression", field, entry };
  const name = license?.text("name");
  const url = license?.text("url");
  if (name !== undefined && name !== url) return { text: name, form: "name", field, entry };
  if (url !== undefined) return { text: url, form: "url", field, entry };
  return name === undefined ? undefined : { text: name, form: "name", field, entry };
}

function toStatement(
  field: string,
  values: readonly LicenseValue[],
): DeclaredStatement | undefined {
  const [first] = values;
  if (first === undefined) return undefined;
  const isOneForm = values.every(({ form }) => form === first.form);
  return {
    values: values.map(({ text }) => text),
    operator: "unstated",
    form: isOneForm ? first.form : "name",
    source: "bill-of-materials",
    field,
    location: first.entry.location,
  };
}
