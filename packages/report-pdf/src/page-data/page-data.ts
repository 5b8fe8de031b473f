import type { Alignment, DocumentWords, GroupRole, Sign } from "@lizenzlotse/report/outline";

/**
 * What the template reads: an outline whose text the fonts can show and whose long words can break. Keys are short,
 * for ten thousand rows repeat them half a million times.
 */
export interface PageData {
  readonly language: string;
  readonly title: string;
  readonly words: DocumentWords;
  /** Year, month, day, hour, minute, second in UTC. */
  readonly createdAt: readonly [number, number, number, number, number, number];
  /** `#rrggbb`; the template's own where it is `null`. */
  readonly accentColor: string | null;
  /** How deep the contents go: into single findings only where these are few. */
  readonly contentsDepth: 1 | 2;
  /** Path of each sign in a box of 16 × 16. */
  readonly signs: Readonly<Record<Sign, string>>;
  readonly sections: readonly { readonly lies: boolean; readonly blocks: readonly PageBlock[] }[];
}

/** A part that stands below the one before. */
export type PageBlock =
  | { readonly kind: "heading"; readonly level: number; readonly content: PageText }
  | { readonly kind: "paragraph"; readonly tone: string; readonly content: PageText }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly PageItem[] }
  | { readonly kind: "counts"; readonly items: readonly (readonly PageText[])[] }
  | { readonly kind: "table"; readonly table: PageTable }
  | {
      readonly kind: "picture";
      readonly file: string;
      readonly alternative: string;
      readonly width: number;
    }
  | {
      readonly kind: "group";
      readonly role: GroupRole;
      readonly sign: Sign | null;
      readonly blocks: readonly PageBlock[];
    };

/** The blocks of one item of a list. */
export type PageItem = readonly PageBlock[];

/** A table whose widths add up to one, as far as the template cares. */
export interface PageTable {
  readonly caption: PageText;
  readonly widths: readonly number[];
  readonly aligns: readonly Alignment[];
  readonly heads: readonly PageText[];
  readonly rows: readonly (readonly PageCell[])[];
}

/** The most frequent cell, one line of text, is that text alone; one that names its row holds it as `text`. */
export type PageCell =
  | PageText
  | { readonly text: PageText }
  | { readonly head: boolean; readonly blocks: readonly PageBlock[] };

/** Pieces between which a line may break. */
export type PageText = readonly PageRun[];

/** Plain text, or text with marks; `b` is the end of a line. */
export type PageRun =
  | string
  | {
      readonly t: readonly string[];
      readonly s?: true;
      readonly e?: true;
      readonly c?: true;
      readonly g?: Sign;
      readonly u?: string;
    }
  | { readonly b: true };
