import type { DeclaredStatement } from "@lizenzlotse/model";

/**
 * What a recipe says: SPDX by convention, though older ones have names (`BSD 3-Clause`), and Python's `None` for nothing.
 */
export function declaredLicense(
  license: string | undefined,
  place: Pick<DeclaredStatement, "source" | "location">,
): readonly DeclaredStatement[] {
  if (license === undefined || /^(?:None)?$/u.test(license)) return [];
  return [{ values: [license], operator: "unstated", form: "name", field: "license", ...place }];
}
