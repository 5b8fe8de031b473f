import type { LicenseMatcher } from "./contract.ts";
import type { LicenseIndex } from "./index/license-index.ts";
import { NoticeMatcher } from "./notice/notice-matcher.ts";
import { ReferenceMatcher } from "./reference/reference-matcher.ts";
import { LicenseFieldMatcher } from "./tag/license-field-matcher.ts";
import { ModuleLicenseMatcher } from "./tag/module-license-matcher.ts";
import { SpdxTagMatcher } from "./tag/spdx-tag-matcher.ts";
import { TextMatcher } from "./text/text-matcher.ts";
import { TranslatedTextMatcher } from "./translation/translated-text-matcher.ts";

/**
 * Every matcher, in the order in which they see a file: what an earlier one explains, a later one leaves alone.
 * A new matcher is one folder and one line here.
 */
export const matchers: readonly (new (index: LicenseIndex) => LicenseMatcher)[] = [
  TextMatcher,
  TranslatedTextMatcher,
  SpdxTagMatcher,
  LicenseFieldMatcher,
  ModuleLicenseMatcher,
  NoticeMatcher,
  ReferenceMatcher,
];
