import type { DeclaredStatement } from "@lizenzlotse/model";

/** What a recipe in a store says about the licence of its package. */
export function recipeLicense(
  license: string | undefined,
  path: string,
): readonly DeclaredStatement[] {
  if (license === undefined) return [];
  return [
    {
      values: [license],
      operator: "unstated",
      form: "expression",
      source: "repository-metadata",
      field: "license",
      location: { path },
    },
  ];
}
