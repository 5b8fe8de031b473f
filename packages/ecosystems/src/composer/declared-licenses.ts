import type { DeclaredStatement, SourceLocation } from "@lizenzlotse/model";

/**
 * Reads the `license` field of a composer.json, composer.lock or installed.json, verbatim.
 *
 * A list means that the user chooses one of its entries, says Composer's schema; that needs no confirmation.
 *
 * @see https://getcomposer.org/doc/04-schema.md#license
 */
export function declaredLicenses(
  license: string | readonly string[] | undefined,
  source: DeclaredStatement["source"],
  location: SourceLocation,
): DeclaredStatement[] {
  const values = (typeof license === "string" ? [license] : (license ?? [])).filter(
    (value) => value.trim() !== "",
  );
  if (values.length === 0) return [];
  const operator = values.length > 1 ? "OR" : "unstated";
  return [{ values, operator, form: "expression", source, field: "license", location }];
}
