import type { OptionName } from "./option-names.ts";

/** What every command takes. */
export const GENERAL_OPTIONS: readonly OptionName[] = ["lang", "color", "quiet", "verbose"];

/** What every command takes that reads a tree. */
export const READING_OPTIONS: readonly OptionName[] = [
  "exclude",
  "depth",
  "jobs",
  "timeout",
  "noCache",
  "cache",
  "allowIncomplete",
];
