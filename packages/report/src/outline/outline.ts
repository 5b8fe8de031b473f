import type { Sign } from "../text/sign-shapes.ts";

/**
 * A report as headings, paragraphs, lists and tables, without a layout: what documents other than the page are written
 * from. It is read from the page itself, so no fact can be in one of them and not in the other.
 */
export interface Outline {
  readonly title: string;
  readonly blocks: readonly Block[];
  /** `#rrggbb` that the agency gives its documents. */
  readonly accentColor?: string | undefined;
}

/** A part that stands below the one before. */
export type Block = Heading | Paragraph | List | Table | Group | Picture;

/** A picture that the page holds itself. */
export interface Picture {
  readonly kind: "picture";
  readonly mediaType: "image/png" | "image/svg+xml";
  readonly bytes: Uint8Array;
  readonly widthPixels: number;
  readonly heightPixels: number;
  /** What stands for it where it is not seen. */
  readonly alternative: string;
}

/** Blocks that the page sets apart as one; a format without a layout writes them one below the other. */
export interface Group {
  readonly kind: "group";
  readonly role: GroupRole;
  /** What its colour and sign say again; the words inside say it themselves. */
  readonly sign: Sign | undefined;
  readonly blocks: readonly Block[];
}

/** The head of the document, the overall result, a warning, one finding, or a box beside the text. */
export type GroupRole = "masthead" | "verdict" | "banner" | "finding" | "box";

/** Level 1 is the title of the document. */
export interface Heading {
  readonly kind: "heading";
  readonly level: 1 | 2 | 3 | 4;
  readonly content: readonly Inline[];
}

/** Running text. */
export interface Paragraph {
  readonly kind: "paragraph";
  /** `aside` is less important than what it stands beside. */
  readonly tone: "plain" | "strong" | "aside";
  readonly content: readonly Inline[];
}

/** Items one below the other. */
export interface List {
  readonly kind: "list";
  readonly ordered: boolean;
  /** `counts`: few numbers that stand side by side; `facts`: names with their values. */
  readonly role: "plain" | "counts" | "facts";
  readonly items: readonly (readonly Block[])[];
}

/** Rows below column heads. */
export interface Table {
  readonly kind: "table";
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

/** One column with its head. */
export interface TableColumn {
  readonly label: string;
  readonly align: Alignment;
  /** Share of the width in percent that the page gives it; the others share what is left. */
  readonly widthPercent: number | undefined;
}

/** Where text of a column stands. */
export type Alignment = "start" | "end";

/** One cell. */
export interface Cell {
  /** Whether it names its row. */
  readonly isHead: boolean;
  readonly align: Alignment;
  readonly blocks: readonly Block[];
}

/** Text within a line, or the end of one. */
export type Inline = TextRun | { readonly kind: "break" };

/** A run of text in one style. */
export interface TextRun {
  readonly kind: "text";
  readonly text: string;
  readonly style: TextStyle;
}

/** How a run of text looks, and where it leads. */
export interface TextStyle {
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly code: boolean;
  /** Stands for what sets two parts of the page apart; a layout of its own may do that in another way. */
  readonly parts: boolean;
  /** The status that the text names. */
  readonly sign: Sign | undefined;
  /** A checked `http`, `https` or `mailto` address. */
  readonly address: string | undefined;
}
