import type { Input } from "../shared/input.ts";
import { type TextLine, textLines } from "../shared/text-lines.ts";

/** A value with the line that it starts in. */
export interface ControlField {
  /** Lines that go on are joined by line breaks, without their indentation. */
  readonly value: string;
  readonly line: number;
}

/** One paragraph of a control file, by lower-case name of the field. Of a field that stands twice the first counts. */
export type ControlParagraph = ReadonlyMap<string, ControlField>;

/** A control file, with the lines that are none. */
export interface ControlFile {
  readonly paragraphs: readonly ControlParagraph[];
  readonly unknown: readonly TextLine[];
}

const FIELD = /^([!-,.-9;-~][!-9;-~]*):[ \t]*(.*)$/u;

/**
 * Reads a file in the syntax of Debian's control files: paragraphs between empty lines, fields with a name, lines that
 * go on are indented.
 *
 * @see https://www.debian.org/doc/debian-policy/ch-controlfields.html#syntax-of-control-files
 */
export function parseControl(text: string, input: Input): ControlFile {
  const reader = new ControlReader();
  for (const line of textLines(text, input)) reader.read(line);
  return reader;
}

class ControlReader implements ControlFile {
  readonly paragraphs: ControlParagraph[] = [];
  readonly unknown: TextLine[] = [];
  #open: Map<string, { value: string; line: number }> | undefined;
  #field: { value: string; line: number } | undefined;

  read(line: TextLine): void {
    const { text } = line;
    if (text.startsWith("#")) return;
    if (text.trim() === "") this.#close();
    else if (/^[ \t]/u.test(text) && this.#field !== undefined)
      this.#field.value += `\n${text.trim()}`;
    else this.#start(line);
  }

  #close(): void {
    this.#open = undefined;
    this.#field = undefined;
  }

  #start(line: TextLine): void {
    const [, name, value = ""] = FIELD.exec(line.text) ?? [];
    if (name === undefined) {
      this.unknown.push(line);
      return;
    }
    if (this.#open === undefined) this.paragraphs.push((this.#open = new Map()));
    this.#field = { value: value.trim(), line: line.number };
    const key = name.toLowerCase();
    if (!this.#open.has(key)) this.#open.set(key, this.#field);
  }
}
