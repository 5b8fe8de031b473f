import type { Localized } from "@lizenzlotse/model";

/** How an agency's reports look, and what it adds to them. Given by whoever makes the report, never by what is scanned. */
export interface ReportTemplate {
  readonly agency: AgencyDetails | undefined;
  readonly logo: Logo | undefined;
  /** `#rrggbb`, at least {@link MIN_CONTRAST} on white and on the ground of the masthead. */
  readonly accentColor: string | undefined;
  /** In the order in which they are given. */
  readonly sections: readonly AddedSection[];
}

/** Who gives the report out. */
export interface AgencyDetails {
  readonly name: Localized;
  /** Lines of its postal address. */
  readonly addressLines: readonly string[];
}

/** A picture without anything active; the reader of a template has seen to that. */
export interface Logo {
  readonly mediaType: "image/png" | "image/svg+xml";
  readonly bytes: Uint8Array;
  readonly widthPixels: number;
  readonly heightPixels: number;
  /** What stands for the picture where it is not seen. */
  readonly alternative: Localized;
}

/** A chapter of the agency's own. */
export interface AddedSection {
  readonly side: "before" | "after";
  readonly chapter: ChapterName;
  readonly title: Localized;
  /** Markdown; what it could do beyond headings, lists, tables, emphasis, code and links stays text. */
  readonly markdown: Localized;
}

/** The chapters beside which a section can stand; permanent, as in the addresses of the page. */
export const CHAPTER_NAMES = [
  "summary",
  "plain",
  "scope",
  "context",
  "findings",
  "duties",
  "outbound",
  "decisions",
  "changes",
  "unclear",
  "evidence",
  "mix",
  "trend",
  "inventory",
  "diagnostics",
  "method",
  "hints",
  "annexes",
] as const;

/** One of {@link CHAPTER_NAMES}. */
export type ChapterName = (typeof CHAPTER_NAMES)[number];
