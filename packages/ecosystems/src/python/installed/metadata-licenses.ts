import type { DeclaredStatement, TreePath } from "@lizenzlotse/model";

import { type LicenseField, toLicenseStatements } from "../license-statements.ts";
import { type CoreMetadata, headersOf } from "./parse-metadata.ts";

/** What the core metadata of a package state about its licence. */
export function metadataLicenses(
  metadata: CoreMetadata,
  path: TreePath,
): readonly DeclaredStatement[] {
  const all = (field: string): LicenseField<readonly string[]> | undefined => {
    const headers = headersOf(metadata.headers, field.toLowerCase());
    const first = headers[0];
    if (first === undefined) return undefined;
    const value = headers.map((header) => header.value);
    return { value, field, location: { path, line: first.line } };
  };
  const single = (field: string): LicenseField<string> | undefined => {
    const found = all(field);
    return found === undefined ? undefined : { ...found, value: found.value[0] ?? "" };
  };
  const fields = {
    expression: single("License-Expression"),
    text: single("License"),
    classifiers: licenseClassifiers(metadata, path),
    files: all("License-File"),
  };
  return toLicenseStatements(fields, "installed-metadata");
}

function licenseClassifiers(
  { headers }: CoreMetadata,
  path: TreePath,
): LicenseField<readonly string[]> | undefined {
  const stated = headersOf(headers, "classifier").filter(({ value }) =>
    value.startsWith("License ::"),
  );
  if (stated[0] === undefined) return undefined;
  const value = stated.map((header) => header.value);
  return { value, field: "Classifier", location: { path, line: stated[0].line } };
}
