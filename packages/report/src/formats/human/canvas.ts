import { displayWidth } from "./display-width.ts";
import { cutText, wrapText } from "./wrap-text.ts";

/** How a line stands out; the words say the same without it. */
export type Tone = "must-act" | "check" | "fine" | "strong" | "soft";

const SELECT_GRAPHIC_RENDITION: Readonly<Record<Tone, string>> = {
  "must-act": "1;31",
  check: "1;33",
  fine: "1;32",
  strong: "1",
  soft: "2",
};

/** What a line looks like. */
export interface LineStyle {
  readonly tone?: Tone | undefined;
  /** Stands before the first line; further lines are indented by its width. */
  readonly lead?: string | undefined;
  /** Wrapped lines beyond this many are cut, and the cut is shown. */
  readonly maxLines?: number | undefined;
}

/** Collects the lines of a terminal page of a given width. */
export class Canvas {
  readonly #lines: string[] = [];
  readonly #columns: number;
  readonly #color: "on" | "off";

  constructor(columns: number, color: "on" | "off") {
    this.#columns = Math.max(MIN_COLUMNS, Math.min(columns, MAX_COLUMNS));
    this.#color = color;
  }

  /** Columns left beside a lead. */
  columnsAfter(lead: string): number {
    return Math.max(1, this.#columns - displayWidth(lead));
  }

  /** Adds a text, wrapped to the width. */
  add(text: string, { tone, lead = "", maxLines = Infinity }: LineStyle = {}): void {
    const columns = this.columnsAfter(lead);
    const wrapped = wrapText(text, columns);
    const shown = wrapped.slice(0, maxLines);
    if (wrapped.length > maxLines) {
      shown.push(cutText(`${shown.pop() ?? ""} ${wrapped[maxLines] ?? ""}`, columns));
    }
    const indent = " ".repeat(displayWidth(lead));
    shown.forEach((line, index) => {
      this.#lines.push(this.#paint(`${index === 0 ? lead : indent}${line}`, tone));
    });
  }

  /** Adds an empty line. */
  gap(): void {
    this.#lines.push("");
  }

  /** The page, with a line break at its end. */
  toString(): string {
    return `${this.#lines.join("\n")}\n`;
  }

  #paint(line: string, tone: Tone | undefined): string {
    if (this.#color === "off" || tone === undefined) return line;
    return `\u001b[${SELECT_GRAPHIC_RENDITION[tone]}m${line}\u001b[0m`;
  }
}

/** Narrower pages would break every word, wider ones are hard to read. */
const MIN_COLUMNS = 30;
const MAX_COLUMNS = 110;
