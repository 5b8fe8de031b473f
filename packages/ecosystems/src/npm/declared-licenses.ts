import type { DeclaredStatement, SourceLocation } from "@lizenzlotse/model";

/** The licence fields of a manifest or lockfile entry, unvalidated, with where they stand. */
export interface LicenseFields {
  readonly license?: unknown;
  readonly licenses?: unknown;
  readonly source: DeclaredStatement["source"];
  locationOf(field: "license" | "licenses"): SourceLocation;
}

/**
 * Reads what a package says about its licence, verbatim.
 *
 * npm asks for an SPDX expression in `license`. Older packages have an object `{ type, url }` there, or a list of
 * them in `licenses`, of which the user may choose one.
 *
 * @returns one statement a field; `undefined` in place of a field that holds something else.
 * @see https://docs.npmjs.com/cli/configuring-npm/package-json#license
 */
export function declaredLicenses(fields: LicenseFields): (DeclaredStatement | undefined)[] {
  return (["license", "licenses"] as const)
    .filter((field) => !isAbsent(fields[field]))
    .map((field) => readField(fields, field));
}

/** A field longer than this, or of several lines, holds a licence text rather than its name. */
const LONGEST_NAME = 300;

interface LicenseValue {
  readonly value: string;
  readonly form: DeclaredStatement["form"];
}

function isAbsent(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === "" ||
    (Array.isArray(value) && value.length === 0)
  );
}

function readField(
  fields: LicenseFields,
  field: "license" | "licenses",
): DeclaredStatement | undefined {
  const raw = fields[field];
  const list: readonly unknown[] = Array.isArray(raw) ? raw : [raw];
  const read = list.map(readValue).filter((value) => value !== undefined);
  const [first] = read;
  if (first === undefined || read.length < list.length) return undefined;
  return {
    values: read.map((entry) => entry.value),
    operator: read.length > 1 ? "OR" : "unstated",
    form: read.find((entry) => entry.form !== first.form)?.form ?? first.form,
    source: fields.source,
    field,
    location: fields.locationOf(field),
  };
}

function readValue(value: unknown): LicenseValue | undefined {
  if (typeof value === "string") return readText(value);
  if (typeof value !== "object" || value === null) return undefined;
  const { type, name, url } = value as Readonly<Record<string, unknown>>;
  const title = [type, name].find((text) => typeof text === "string" && text !== "");
  if (typeof title === "string") return { value: title, form: "name" };
  return typeof url === "string" && url !== "" ? { value: url, form: "url" } : undefined;
}

function readText(text: string): LicenseValue | undefined {
  if (text.trim() === "") return undefined;
  if (text.length > LONGEST_NAME || /[\r\n]/u.test(text.trim()))
    return { value: text, form: "text" };
  return { value: text, form: /^\s*see licen[cs]e in\b/iu.test(text) ? "file" : "expression" };
}
