import { canonicalExpression, debianLicense } from "@lizenzlotse/licenses";
import {
  type ControlParagraph,
  createDiagnostic,
  type Diagnostic,
  type FileDeclaration,
  readControlFile,
  textGlob,
  type TreePath,
} from "@lizenzlotse/model";

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
  const lines = text.split(/\r\n|\n|\r/u);
  const { paragraphs, unknown, repeated } = readControlFile(
    lines.map((line, index) => ({ text: line, number: index + 1 })),
  );
  if (paragraphs[0]?.has("format") !== true) return undefined;
  const faults = [
    ...unknown.map(({ number }) => [number, NO_FIELD] as const),
    ...repeated.map(({ line, name }) => [line, `the field ${name} stands there twice`] as const),
  ];
  const diagnostics: Diagnostic[] = faults.map(([line, problem]) =>
    createDiagnostic("input/malformed", { path: file.path, line }, { format: "DEP-5", problem }),
  );
  const covered = paragraphs.filter((paragraph) => paragraph.has("files"));
  if (covered.length > MAX_ANNOTATIONS) {
    const limit = `${String(MAX_ANNOTATIONS)} paragraphs`;
    diagnostics.push(createDiagnostic("input/limit", { path: file.path }, { limit }));
  }
  const annotations = covered
    .slice(0, MAX_ANNOTATIONS)
    .map((paragraph) => toAnnotation(paragraph, file));
  return { file: { path: file.path, folder: file.folder, annotations }, diagnostics };
}

const NO_FIELD = "a line is neither a field nor goes on with one";

/** A paragraph without fields is none, so that there is a first field. */
function lineOf(paragraph: ControlParagraph): number {
  return [...paragraph.values()][0]?.line ?? 1;
}

function toAnnotation(fields: ControlParagraph, file: Dep5File): Annotation {
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
      location: { path: file.path, line: lineOf(fields) },
    },
    catchesAll: patterns.includes("*"),
  };
}

function valueOf(fields: ControlParagraph, name: string): string {
  return fields.get(name)?.value.trim() ?? "";
}

function isGiven(text: string): boolean {
  return text !== "" && text !== ".";
}
