import { canonicalExpression } from "@lizenzlotse/licenses";
import {
  createDiagnostic,
  type Diagnostic,
  type FileDeclaration,
  textGlob,
  type TreePath,
} from "@lizenzlotse/model";

import { debianLicense } from "./debian-license.ts";
import {
  type Annotation,
  MAX_ANNOTATIONS,
  MAX_PATTERNS,
  type ParsedDeclarations,
} from "./declaration.ts";

/** Which file it is, and what its patterns are relative to. */
export interface Dep5File {
  readonly path: TreePath;
  readonly folder: TreePath;
  readonly source: Extract<FileDeclaration["source"], "dep5" | "debian-copyright">;
}

/**
 * Reads a machine-readable Debian copyright file (format 1.0, DEP-5), as Debian keeps it in `debian/copyright` and as
 * REUSE knows it as `.reuse/dep5`.
 *
 * @returns `undefined` where the text has no `Format` field first: free prose, as older packages have it.
 * @see https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
 */
export function parseDep5(file: Dep5File, text: string): ParsedDeclarations | undefined {
  const diagnostics: Diagnostic[] = [];
  const paragraphs = readParagraphs(text, (line, problem) =>
    diagnostics.push(
      createDiagnostic("input/malformed", { path: file.path, line }, { format: "DEP-5", problem }),
    ),
  );
  if (paragraphs[0]?.fields.has("format") !== true) return undefined;
  const covered = paragraphs.filter(({ fields }) => fields.has("files"));
  if (covered.length > MAX_ANNOTATIONS) {
    const limit = `${String(MAX_ANNOTATIONS)} paragraphs`;
    diagnostics.push(createDiagnostic("input/limit", { path: file.path }, { limit }));
  }
  const annotations = covered
    .slice(0, MAX_ANNOTATIONS)
    .map((paragraph) => toAnnotation(paragraph, file));
  return { file: { path: file.path, folder: file.folder, annotations }, diagnostics };
}

interface Paragraph {
  readonly line: number;
  /** By lower-case name; values keep their line breaks. */
  readonly fields: Map<string, string>;
}

type Complain = (line: number, problem: string) => void;

function readParagraphs(text: string, complain: Complain): readonly Paragraph[] {
  const reader = new ParagraphReader(complain);
  text.split(/\r\n|\n|\r/u).forEach((line, index) => reader.read(line, index + 1));
  return reader.paragraphs;
}

class ParagraphReader {
  readonly paragraphs: Paragraph[] = [];
  readonly #complain: Complain;
  #open: Paragraph | undefined;
  #field = "";

  constructor(complain: Complain) {
    this.#complain = complain;
  }

  read(written: string, line: number): void {
    if (written.startsWith("#")) return;
    if (written.trim() === "") this.#open = undefined;
    else if (/^[ \t]/u.test(written) && this.#open !== undefined) this.#goOn(this.#open, written);
    else this.#start(written, line);
  }

  #goOn({ fields }: Paragraph, written: string): void {
    fields.set(this.#field, `${fields.get(this.#field) ?? ""}\n${written.trim()}`);
  }

  #start(written: string, line: number): void {
    const [, name, value = ""] = FIELD.exec(written) ?? [];
    if (name === undefined) {
      this.#complain(line, "a line is neither a field nor goes on with one");
      return;
    }
    if (this.#open === undefined) this.paragraphs.push((this.#open = { line, fields: new Map() }));
    this.#field = name.toLowerCase();
    if (this.#open.fields.has(this.#field))
      this.#complain(line, `the field ${this.#field} stands there twice`);
    this.#open.fields.set(this.#field, value);
  }
}

const FIELD = /^([!-,.-9;-~][!-9;-~]*)[ \t]*:[ \t]*(.*)$/u;

function toAnnotation({ fields, line }: Paragraph, file: Dep5File): Annotation {
  const patterns = valueOf(fields, "files").split(/\s+/u).filter(isGiven).slice(0, MAX_PATTERNS);
  const [synopsis = ""] = valueOf(fields, "license").split("\n");
  const expression = canonicalExpression(synopsis) ?? debianLicense(synopsis);
  return {
    globs: patterns.map((pattern) => textGlob(pattern)).filter((glob) => glob !== undefined),
    declaration: {
      values: synopsis === "" ? [] : [synopsis],
      ...(expression === undefined ? {} : { expression }),
      copyrights: valueOf(fields, "copyright").split("\n").filter(isGiven),
      source: file.source,
      // REUSE adds what dep5 says to what the file says itself; Debian's own file is about upstream's files.
      precedence: "aggregate",
      location: { path: file.path, line },
    },
    catchesAll: patterns.includes("*"),
  };
}

function valueOf(fields: ReadonlyMap<string, string>, name: string): string {
  return fields.get(name)?.trim() ?? "";
}

function isGiven(text: string): boolean {
  return text !== "" && text !== ".";
}
