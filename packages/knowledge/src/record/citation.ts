/** A place in a licence's text. Print it with `clauseLabel`. */
export interface Citation {
  /** The licence whose text is cited; mostly the record's own. */
  readonly license: string;
  readonly numbering: Numbering;
  /** Number, path or heading: `3(b)`, `5(Copyleft clause)`, `Exhibit B`. Absent in texts without any. */
  readonly at?: string;
  /** Words that stand there; `…` stands for words left out. */
  readonly phrase?: string;
}

/** How a licence numbers its parts. */
export type Numbering = "article" | "section" | "item" | "heading" | "none";
