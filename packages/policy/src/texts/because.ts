import { inBoth, localize, type Localized } from "@lizenzlotse/model";

import type { StatedRule } from "../file/policy.ts";

/** Ends a sentence about a rule of the policy: with its reason and where it is written, where it has one. */
export function because(rule: StatedRule | undefined): Localized {
  if (rule?.reason === undefined) return inBoth(".");
  const { file, line } = rule.place;
  const place = line === undefined ? file : `${file}:${String(line)}`;
  const where: Localized = {
    de: ` (Regel „${rule.id}“, ${place})`,
    en: ` (rule "${rule.id}", ${place})`,
  };
  return localize`: ${rule.reason}${where}.`;
}
