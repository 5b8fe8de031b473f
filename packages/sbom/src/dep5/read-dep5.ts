import { canonicalExpression, debianLicense } from "@lizenzlotse/licenses";
import {
  type ControlParagraph,
  type DeclaredStatement,
  type DetectedLicense,
  readControlFile,
  type SourceLocation,
  type StatedComponent,
  type StatedInventory,
} from "@lizenzlotse/model";

import type { ReadOptions } from "../supplied/contract.ts";
import { Problems } from "../supplied/fields.ts";
import { fileClassOf } from "../supplied/file-class.ts";
import { MAX_COMPONENTS } from "../supplied/limits.ts";
import { copyrightLines, statedComponent, UniqueRefs } from "../supplied/stated-component.ts";
import type { SuppliedSource } from "../supplied/supplied-source.ts";

/** Format 1.0 by any of its addresses; it comes first. */
const START = /^(?:#.*\r?\n|[ \t]*\r?\n)*Format:[ \t]*\S*\/copyright-format\/1\.0/iu;

/** Longest line that is read; a licence text has shorter ones. */
const MAX_LINE_LENGTH = 100_000;

/** How sure a cleared licence is: a person saw to it, but the lines are not told. */
const CLEARED_CONFIDENCE = 0.9;

/** Whether a text begins as a machine-readable copyright file. */
export function isDep5({ notation, start }: SuppliedSource): boolean {
  return notation === "text" && START.test(start);
}

/**
 * Reads a copyright file as an inventory: what it is about, with the licence of the whole, and every file or pattern that
 * it names with a licence of its own.
 *
 * @see https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
 */
export function readDep5(source: SuppliedSource, _options: ReadOptions): StatedInventory {
  const problems = new Problems(source.name, new Map());
  const paragraphs = paragraphsOf(source, problems);
  const [header = new Map<string, never>()] = paragraphs;
  const name = textOf(header, "upstream-name") ?? source.name;
  const covered = paragraphs.filter((paragraph) => paragraph.has("files"));
  const main = mainParagraph(header, covered);
  const statements = main === undefined ? [] : statementsOf(main, source.name);
  const root = rootOf(name, { main, statements, path: source.name });
  const files = filesOf(covered, main, problems);
  return {
    document: {
      format: "DEP-5",
      version: "1.0",
      name: source.name,
      sha256: source.sha256,
      tools: toolsOf(header),
      creators: [],
    },
    documentBytes: source.bytes.length,
    subject: { name, statements },
    roots: [root.ref],
    components: [root, ...files],
    diagnostics: problems.found,
  };
}

function paragraphsOf({ text }: SuppliedSource, problems: Problems): readonly ControlParagraph[] {
  const lines = text
    .split(/\r\n|\n|\r/u)
    .map((line, index) => ({ text: line.slice(0, MAX_LINE_LENGTH), number: index + 1 }));
  const { paragraphs, unknown } = readControlFile(lines);
  for (const { number } of unknown)
    problems.add("input/malformed", problems.placeIn(undefined, number), {
      format: "DEP-5",
      problem: "a line is neither a field nor goes on with one",
    });
  return paragraphs;
}

/** What says the licence of the whole: the header, else what is said of all files. */
function mainParagraph(
  header: ControlParagraph,
  covered: readonly ControlParagraph[],
): ControlParagraph | undefined {
  if (synopsisOf(header) !== undefined) return header;
  return covered.find((paragraph) => patternsOf(paragraph).includes("*"));
}

function rootOf(
  name: string,
  given: {
    readonly main: ControlParagraph | undefined;
    readonly statements: readonly DeclaredStatement[];
    readonly path: string;
  },
): StatedComponent {
  return statedComponent({
    ref: `dep5:${name}`,
    kind: "application",
    origin: "first-party",
    name,
    occurrences: [{ location: { path: given.path }, source: "bill-of-materials", usages: [] }],
    statements: given.statements,
    copyrights: given.main === undefined ? [] : copyrightsOf(given.main),
  });
}

/** Files that say something else than the whole are judged by themselves, as those of a scanned tree. */
function filesOf(
  covered: readonly ControlParagraph[],
  main: ControlParagraph | undefined,
  problems: Problems,
): readonly StatedComponent[] {
  const refs = new UniqueRefs();
  const files: StatedComponent[] = [];
  const ofWhole = main === undefined ? undefined : expressionOf(synopsisOf(main) ?? "");
  for (const paragraph of covered) {
    const synopsis = synopsisOf(paragraph) ?? "";
    const expression = expressionOf(synopsis);
    if (paragraph === main || (expression !== undefined && expression === ofWhole)) continue;
    for (const path of patternsOf(paragraph)) {
      if (files.length >= MAX_COMPONENTS) {
        problems.add("input/limit", "", { limit: `${String(MAX_COMPONENTS)} entries` });
        return files;
      }
      const location = problems.placeIn(undefined, lineOf(paragraph));
      files.push(fileOf(refs.take(`file:${path}`), { path, paragraph, location, expression }));
    }
  }
  return files;
}

function fileOf(
  ref: string,
  given: {
    readonly path: string;
    readonly paragraph: ControlParagraph;
    readonly location: SourceLocation;
    readonly expression: string | undefined;
  },
): StatedComponent {
  const { path, paragraph, location, expression } = given;
  return statedComponent({
    ref,
    kind: "file",
    origin: "first-party",
    ecosystem: "file",
    name: path,
    occurrences: [{ location, source: "file", usages: [] }],
    // What is no known licence is kept in its own words, so that it is asked about.
    statements: expression === undefined ? statementsOf(paragraph, location.path) : [],
    detected: expression === undefined ? [] : [cleared(expression, path)],
    copyrights: copyrightsOf(paragraph),
  });
}

function cleared(expression: string, path: string): DetectedLicense {
  return {
    expression,
    location: { path, line: 1 },
    endLine: 1,
    // A file that was cleared by a person speaks for itself.
    class: fileClassOf(path) === "other" ? "license-file" : fileClassOf(path),
    kind: "name",
    rule: "dep5/License",
    coverage: 1,
    confidence: CLEARED_CONFIDENCE,
  };
}

function statementsOf(paragraph: ControlParagraph, path: string): readonly DeclaredStatement[] {
  const synopsis = synopsisOf(paragraph);
  if (synopsis === undefined) return [];
  return [
    {
      values: [expressionOf(synopsis) ?? synopsis],
      operator: "unstated",
      form: expressionOf(synopsis) === undefined ? "name" : "expression",
      source: "bill-of-materials",
      field: "License",
      location: { path, line: paragraph.get("license")?.line ?? lineOf(paragraph) },
    },
  ];
}

function expressionOf(synopsis: string): string | undefined {
  return canonicalExpression(synopsis) ?? debianLicense(synopsis);
}

/** The first line; a text may follow. FOSSology writes a bare dash for files without a licence. */
function synopsisOf(paragraph: ControlParagraph): string | undefined {
  const [synopsis = ""] = (textOf(paragraph, "license") ?? "").split("\n");
  return synopsis === "" || synopsis === "-" ? undefined : synopsis.trim();
}

function patternsOf(paragraph: ControlParagraph): readonly string[] {
  return (textOf(paragraph, "files") ?? "").split(/\s+/u).filter((pattern) => pattern !== "");
}

function copyrightsOf(paragraph: ControlParagraph): readonly string[] {
  const lines = copyrightLines([textOf(paragraph, "copyright")]);
  return lines.filter((line) => line !== "UNKNOWN" && line !== ".");
}

/** FOSSology names itself in the comment; a file that people wrote names nobody. */
function toolsOf(header: ControlParagraph): readonly string[] {
  return /\bFOSSology\b/u.test(textOf(header, "comment") ?? "") ? ["FOSSology"] : [];
}

function textOf(paragraph: ControlParagraph, name: string): string | undefined {
  const value = paragraph.get(name)?.value.trim();
  return value === "" ? undefined : value;
}

function lineOf(paragraph: ControlParagraph): number {
  return [...paragraph.values()][0]?.line ?? 1;
}
