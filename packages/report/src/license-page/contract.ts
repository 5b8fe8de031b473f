import type { Language } from "../contract.ts";

/** How a page about a licence is written. */
export interface PageStyle {
  readonly language: Language;
  readonly color: "on" | "off";
  /** Columns of the terminal. */
  readonly widthColumns: number;
}
