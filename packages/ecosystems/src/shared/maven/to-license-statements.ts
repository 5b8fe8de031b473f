import type { DeclaredStatement } from "@lizenzlotse/model";

import type { StatedLicenses } from "./effective/effective-pom.ts";

/**
 * The licences that a POM states, verbatim. Several mean a choice by Maven's own convention, which a person should
 * confirm: some authors list what all applies.
 *
 * URLs are a second statement, and only where every licence has one: a shorter list would say something else.
 */
export function toLicenseStatements(
  licenses: StatedLicenses | undefined,
): readonly DeclaredStatement[] {
  if (licenses === undefined) return [];
  const { entries, pom } = licenses;
  const first = entries[0];
  if (first === undefined) return [];
  const common = {
    operator: "OR",
    toConfirm: entries.length > 1 ? true : undefined,
    source: pom.origin === "tree" ? "manifest" : "repository-metadata",
    location: { path: pom.path, line: first.line },
  } as const;
  const names = present(entries.map(({ name, url }) => name ?? url));
  const urls = present(entries.map(({ url }) => url));
  const named = entries.some(({ name }) => name !== undefined);
  const statements: DeclaredStatement[] = [];
  if (named && names.length > 0) {
    statements.push({ ...common, values: names, form: "name", field: "licenses.license.name" });
  }
  if (urls.length > 0 && urls.length === entries.length) {
    statements.push({ ...common, values: urls, form: "url", field: "licenses.license.url" });
  }
  return statements;
}

function present(values: readonly (string | undefined)[]): readonly string[] {
  return values.filter((value) => value !== undefined);
}
