import type { FamilyRule } from "./family-rule.ts";
import { CLASS_FAMILIES } from "./families/classes.ts";
import { CREATIVE_COMMONS_FAMILIES } from "./families/creative-commons.ts";
import { GNU_FAMILIES } from "./families/gnu.ts";
import { NAMED_FAMILIES } from "./families/named.ts";
import { PERMISSIVE_FAMILIES } from "./families/permissive.ts";
import { VERSIONED_FAMILIES } from "./families/versioned.ts";

/** Every family of licences with names of our own; the SPDX list adds the names that it knows. */
export const FAMILIES: readonly FamilyRule[] = [
  ...GNU_FAMILIES,
  ...PERMISSIVE_FAMILIES,
  ...VERSIONED_FAMILIES,
  ...CREATIVE_COMMONS_FAMILIES,
  ...NAMED_FAMILIES,
  ...CLASS_FAMILIES,
];
