import { canonicalExpression, joinExpressions } from "@lizenzlotse/licenses";
import {
  createDiagnostic,
  type DeclarationPrecedence,
  type Diagnostic,
  type FileDeclaration,
  pathGlob,
  type TreePath,
} from "@lizenzlotse/model";

import { folderOf } from "../first-party/project-folders.ts";
import {
  type Annotation,
  MAX_ANNOTATIONS,
  MAX_PATTERNS,
  type ParsedDeclarations,
} from "./declaration.ts";

/** Deepest nesting of values; the format needs two. */
const MAX_NESTING = 32;

const PRECEDENCES: readonly string[] = ["closest", "aggregate", "override"];

/**
 * Reads a `REUSE.toml` (REUSE specification 3.3, version 1 of the file's format).
 *
 * @param path - of the file; its patterns are relative to the folder it lies in.
 */
export async function parseReuseToml(path: TreePath, text: string): Promise<ParsedDeclarations> {
  const reader = new ReuseTomlReader(path, text);
  const annotations = await reader.read();
  return {
    file: { path, folder: folderOf(path), annotations },
    diagnostics: reader.diagnostics,
  };
}

class ReuseTomlReader {
  readonly diagnostics: Diagnostic[] = [];
  readonly #path: TreePath;
  readonly #text: string;
  /** The parser keeps no positions, so the headers are found again in the text. */
  readonly #headerLines: readonly number[];

  constructor(path: TreePath, text: string) {
    this.#path = path;
    this.#text = text;
    this.#headerLines = text
      .split(/\r\n|\n/u)
      .flatMap((line, index) => (HEADER.test(line) ? [index + 1] : []));
  }

  async read(): Promise<Annotation[]> {
    const document = await this.#parse();
    if (document === undefined) return [];
    if (document["version"] !== 1) {
      this.#complain("input/unsupported-version", 1, {
        format: "REUSE.toml",
        version: describe(document["version"]),
      });
      return [];
    }
    const tables = document["annotations"] ?? [];
    if (!Array.isArray(tables)) {
      this.#unexpected(1, "annotations", expected("array", tables));
      return [];
    }
    if (tables.length > MAX_ANNOTATIONS)
      this.#complain("input/limit", 1, { limit: `${String(MAX_ANNOTATIONS)} annotations` });
    return tables
      .slice(0, MAX_ANNOTATIONS)
      .flatMap((table: unknown, index) => this.#toAnnotation(table, this.#headerLines[index] ?? 1));
  }

  async #parse(): Promise<Readonly<Record<string, unknown>> | undefined> {
    // Heavy for a start-up: loaded when the first file is met.
    const { parse, TomlError } = await import("smol-toml");
    try {
      return parse(this.#text, { maxDepth: MAX_NESTING });
    } catch (error) {
      if (!(error instanceof TomlError)) throw error;
      const problem = error.message.split("\n", 1)[0] ?? error.message;
      this.#complain("input/malformed", error.line, { format: "TOML", problem });
      return undefined;
    }
  }

  #toAnnotation(table: unknown, line: number): Annotation[] {
    if (!isRecord(table)) {
      this.#unexpected(line, "annotations", expected("object", table));
      return [];
    }
    const patterns = this.#strings(table, "path", line);
    const declaration = this.#toDeclaration(table, line);
    if (patterns.length === 0 || declaration === undefined) {
      if (patterns.length === 0) this.#unexpected(line, "path", expected("string", table["path"]));
      return [];
    }
    const globs = patterns.map((pattern) => pathGlob(pattern)).filter((glob) => glob !== undefined);
    if (globs.length < patterns.length)
      this.#complain("input/limit", line, { limit: "length of a path" });
    return [{ globs, declaration, catchesAll: patterns.includes("**") }];
  }

  #toDeclaration(
    table: Readonly<Record<string, unknown>>,
    line: number,
  ): FileDeclaration | undefined {
    const precedence = table["precedence"] ?? "closest";
    if (!isPrecedence(precedence)) {
      const problem = `Invalid option: expected one of ${PRECEDENCES.join("|")}`;
      this.#unexpected(line, "precedence", problem);
      return undefined;
    }
    const values = this.#strings(table, "SPDX-License-Identifier", line);
    const expressions = values.map((value) => canonicalExpression(value));
    expressions.forEach((expression, index) => {
      if (expression === undefined) this.#badExpression(line, values[index] ?? "");
    });
    const readable = expressions.filter((expression) => expression !== undefined);
    return {
      values,
      ...(readable.length === 0 || readable.length < values.length
        ? {}
        : { expression: joinExpressions("AND", readable) }),
      copyrights: this.#strings(table, "SPDX-FileCopyrightText", line),
      source: "reuse-toml",
      precedence,
      location: { path: this.#path, line },
    };
  }

  /** A string, or a list of them; anything else is named and left out. */
  #strings(table: Readonly<Record<string, unknown>>, key: string, line: number): string[] {
    const value = Object.hasOwn(table, key) ? table[key] : undefined;
    if (value === undefined) return [];
    const list: readonly unknown[] = Array.isArray(value) ? value : [value];
    const strings = list.filter((entry) => typeof entry === "string").slice(0, MAX_PATTERNS);
    const odd = list.find((entry) => typeof entry !== "string");
    if (odd !== undefined) this.#unexpected(line, key, expected("string", odd));
    return strings;
  }

  #badExpression(line: number, value: string): void {
    const problem = `SPDX-License-Identifier: ${value}`;
    this.#complain("input/malformed", line, { format: "SPDX", problem });
  }

  #unexpected(line: number, field: string, problem: string): void {
    this.#complain("input/unexpected-type", line, { field, problem });
  }

  #complain(
    code: Parameters<typeof createDiagnostic>[0],
    line: number,
    parameters: Readonly<Record<string, string>>,
  ): void {
    this.diagnostics.push(createDiagnostic(code, { path: this.#path, line }, parameters));
  }
}

const HEADER = /^\s*\[\[\s*(?:annotations|"annotations"|'annotations')\s*\]\]/u;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isPrecedence(value: unknown): value is DeclarationPrecedence {
  return typeof value === "string" && PRECEDENCES.includes(value);
}

/** In the words that diagnostics know in both languages. */
function expected(type: string, value: unknown): string {
  const received = Array.isArray(value) ? "array" : value === null ? "null" : typeof value;
  return `Invalid input: expected ${type}, received ${received}`;
}

function describe(version: unknown): string {
  return typeof version === "number" || typeof version === "string" ? String(version) : "?";
}
