import { categoryOf } from "@lizenzlotse/knowledge";

import { matchesPattern } from "../select/matches-pattern.ts";
import type { JudgedCategory, LoosenableSetting, Permission } from "./policy.ts";

/**
 * Whether those who extend a file may decide more mildly about a licence.
 *
 * @param ruleId - of the file's own rule that matches it, where there is one.
 */
export function coversLeaf(
  permission: Permission,
  leaf: string,
  ruleId: string | undefined,
): boolean {
  if (permission === "all") return true;
  const { category } = categoryOf(leaf);
  return (
    permission.licenses.some((pattern) => matchesPattern(pattern, leaf)) ||
    (category !== "unknown" && permission.categories.includes(category)) ||
    (ruleId !== undefined && permission.rules.includes(ruleId))
  );
}

/** Whether they may give a category a milder status. */
export function coversCategory(permission: Permission, category: JudgedCategory): boolean {
  return permission === "all" || permission.categories.includes(category);
}

/** Whether they may make a setting milder. */
export function coversSetting(permission: Permission, setting: LoosenableSetting): boolean {
  return permission === "all" || permission.settings.includes(setting);
}
