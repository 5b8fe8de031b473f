import type { PolicyRule } from "./contract.ts";
import { category } from "./rules/license-category/index.ts";
import { compatibility } from "./rules/license-compatibility/index.ts";
import { content } from "./rules/license-content/index.ts";
import { denied } from "./rules/license-denied/index.ts";
import { derivedCategory } from "./rules/license-derived-category/index.ts";
import { listedForReview } from "./rules/license-listed-for-review/index.ts";
import { networkCopyleft } from "./rules/license-network-copyleft/index.ts";
import { notOpenSource } from "./rules/license-not-open-source/index.ts";
import { review } from "./rules/license-review/index.ts";
import { strongCopyleft } from "./rules/license-strong-copyleft/index.ts";
import { unknown } from "./rules/license-unknown/index.ts";
import { useRestriction } from "./rules/license-use-restriction/index.ts";
import { weakCopyleft } from "./rules/license-weak-copyleft/index.ts";
import { ownLicense } from "./rules/project-own-license/index.ts";
import { notDelivered } from "./rules/usage-not-delivered/index.ts";

/** Every rule, sorted by code: where two rules are equally urgent, the first decides the verdict. */
export const rules: readonly PolicyRule[] = [
  category,
  compatibility,
  content,
  denied,
  derivedCategory,
  listedForReview,
  networkCopyleft,
  notOpenSource,
  review,
  strongCopyleft,
  unknown,
  useRestriction,
  weakCopyleft,
  ownLicense,
  notDelivered,
];
