/** One line of a text, without its end. */
export interface NumberedLine {
  readonly text: string;
  /** 1-based. */
  readonly number: number;
}

/** A value with the line that it starts in. */
export interface ControlField {
  /** Lines that go on are joined by line breaks, without their indentation. */
  readonly value: string;
  readonly line: number;
}

/** One paragraph of a control file, by lower-case name of the field. Of a field that stands twice the first counts. */
export type ControlParagraph = ReadonlyMap<string, ControlField>;

/** A control file, with what is wrong in it. */
export interface ControlFile {
  readonly paragraphs: readonly ControlParagraph[];
  /** Lines that are neither a field nor go on with one. */
  readonly unknown: readonly NumberedLine[];
  /** Fields that their paragraph has already, by name, with the line where they stand again. */
  readonly repeated: readonly { readonly name: string; readonly line: number }[];
}

const FIELD = /^([!-,.-9;-~][!-9;-~]*)[ \t]*:[ \t]*(.*)$/u;

/**
 * Reads a file in the syntax of Debian's control files, which machine-readable copyright files (DEP-5) have as well:
 * paragraphs between empty lines, fields with a name, lines that go on are indented.
 *
 * @param lines - in order; the caller bounds their number and length.
 * @see https://www.debian.org/doc/debian-policy/ch-controlfields.html#syntax-of-control-files
 */
export function readControlFile(lines: Iterable<NumberedLine>): ControlFile {
  const reader = new ControlReader();
  for (const line of lines) reader.read(line);
  return reader;
}

class ControlReader implements ControlFile {
  readonly paragraphs: ControlParagraph[] = [];
  readonly unknown: NumberedLine[] = [];
  readonly repeated: { name: string; line: number }[] = [];
  #open: Map<string, { value: string; line: number }> | undefined;
  #field: { value: string; line: number } | undefined;

  read(line: NumberedLine): void {
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

  #start(line: NumberedLine): void {
    const [, name, value = ""] = FIELD.exec(line.text) ?? [];
    if (name === undefined) {
      this.unknown.push(line);
      return;
    }
    if (this.#open === undefined) this.paragraphs.push((this.#open = new Map()));
    this.#field = { value: value.trim(), line: line.number };
    const key = name.toLowerCase();
    if (this.#open.has(key)) this.repeated.push({ name: key, line: line.number });
    else this.#open.set(key, this.#field);
  }
}
