import { displayWidth, wrapText } from "@lizenzlotse/report";

/** Narrower pages would break every word. */
const MIN_COLUMNS = 30;

/** Wider ones are hard to read. */
const MAX_COLUMNS = 160;

/** Lines of a terminal page. Bold and soft only repeat what signs and words say. */
export class Page {
  readonly columns: number;
  readonly #color: "on" | "off";
  readonly #lines: string[] = [];

  constructor({
    color,
    widthColumns,
  }: {
    readonly color: "on" | "off";
    readonly widthColumns: number;
  }) {
    this.columns = Math.max(MIN_COLUMNS, Math.min(widthColumns, MAX_COLUMNS));
    this.#color = color;
  }

  /** Adds a line as it is. */
  line(text: string, strong = false): void {
    this.#lines.push(strong ? this.#paint(text.trimEnd(), "1") : text.trimEnd());
  }

  /** Adds a text, wrapped. */
  text(text: string, strong = false): void {
    for (const line of wrapText(text, this.columns)) this.line(line, strong);
  }

  /** Adds a text beside a label; wrapped lines stand below its first word. */
  labelled(label: string, text: string, strong = false): void {
    const indent = displayWidth(label);
    const lines = wrapText(text, this.columns - indent);
    if (lines.length === 0) lines.push("–");
    lines.forEach((line, index) => {
      this.line((index === 0 ? label : " ".repeat(indent)) + line, strong);
    });
  }

  soft(text: string): void {
    for (const line of wrapText(text, this.columns)) this.#lines.push(this.#paint(line, "2"));
  }

  gap(): void {
    this.#lines.push("");
  }

  toString(): string {
    return `${this.#lines.join("\n")}\n`;
  }

  #paint(text: string, rendition: string): string {
    return this.#color === "off" ? text : `\u001b[${rendition}m${text}\u001b[0m`;
  }
}
