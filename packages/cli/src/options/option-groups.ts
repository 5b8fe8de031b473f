import type { OptionName } from "./option-names.ts";

/** What every command takes. */
export const GENERAL_OPTIONS: readonly OptionName[] = ["lang", "color", "quiet", "verbose"];

/** Which decisions of people hold. */
export const DECISION_OPTIONS: readonly OptionName[] = ["decisions", "decisionsKey"];

/** What every command takes that records a decision. */
export const DECIDING_OPTIONS: readonly OptionName[] = [
  "reason",
  "by",
  "ticket",
  "versions",
  "propose",
];

/** What every command takes that reads a tree. */
export const READING_OPTIONS: readonly OptionName[] = [
  "data",
  "enrich",
  "enrichSettings",
  "exclude",
  "depth",
  "useCaches",
  "jobs",
  "timeout",
  "noCache",
  "cache",
  "allowIncomplete",
];
