import type { DeclaredStatement, TreePath } from "@lizenzlotse/model";

import type { XmlElement } from "../../shared/xml-tree.ts";

/**
 * The licences of a module, verbatim. They come from POMs, where several mean a choice by convention, which a person should
 * confirm. URLs are a second statement, and only where every licence has one.
 */
export function ivyLicenses(
  elements: readonly XmlElement[],
  place: { readonly source: DeclaredStatement["source"]; readonly path: TreePath },
): readonly DeclaredStatement[] {
  const licenses = elements.filter(({ name }) => name === "license");
  const [first] = licenses;
  if (first === undefined) return [];
  const common = {
    operator: "OR",
    toConfirm: licenses.length > 1 ? true : undefined,
    source: place.source,
    location: { path: place.path, line: first.line },
  } as const;
  const names = present(licenses, "name");
  const urls = present(licenses, "url");
  return [
    ...(names.length === licenses.length
      ? [{ ...common, values: names, form: "name", field: "license.name" } as const]
      : []),
    ...(urls.length === licenses.length
      ? [{ ...common, values: urls, form: "url", field: "license.url" } as const]
      : []),
  ];
}

function present(licenses: readonly XmlElement[], attribute: string): readonly string[] {
  return licenses.flatMap(({ attributes }) => {
    const value = attributes.get(attribute)?.trim() ?? "";
    return value === "" ? [] : [value];
  });
}
