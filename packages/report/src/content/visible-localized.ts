import type { VisibleText } from "../text/visible-text.ts";

/** A text that is kept in both languages, foreign parts made visible. */
export interface VisibleLocalized {
  readonly de: VisibleText;
  readonly en: VisibleText;
}
