import { createDiagnostic, type Diagnostic, type SourceLocation } from "@lizenzlotse/model";

import { MAX_DIAGNOSTICS } from "./limits.ts";
import { lineOfNode, type LineNode, LineTree, nodeInside } from "./line-tree.ts";

/** Whether a value is an object with members, not a list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What went wrong in one document, each with its place. */
export class Problems {
  readonly #name: string;
  readonly #found: Diagnostic[] = [];
  readonly #counts = new Map<Diagnostic["code"], number>();
  readonly #lines: LineTree;

  constructor(name: string, lines: LineTree | ReadonlyMap<string, number>) {
    this.#name = name;
    this.#lines = lines instanceof LineTree ? lines : LineTree.of(lines);
  }

  /** Where the document begins in the tree of its lines. */
  get root(): LineNode | undefined {
    return this.#lines.root;
  }

  get found(): readonly Diagnostic[] {
    return this.#found;
  }

  /** A place in the document; without a line where none is known. */
  at(line: number | undefined): SourceLocation {
    return line === undefined ? { path: this.#name } : { path: this.#name, line };
  }

  /** A row of a list; sheets of a workbook are inside it as members are inside an archive. */
  placeIn(sheet: string | undefined, line: number | undefined): SourceLocation {
    const path = sheet === undefined ? this.#name : `${this.#name}!/${sheet}`;
    return line === undefined ? { path } : { path, line };
  }

  /** Adds a problem; of one kind only so many are told one by one. */
  add(
    code: Diagnostic["code"],
    place: string | SourceLocation,
    parameters: Readonly<Record<string, string>> = {},
  ): void {
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    const location = typeof place === "string" ? this.at(this.#lines.lineOf(place)) : place;
    if (count <= MAX_DIAGNOSTICS) this.#found.push(createDiagnostic(code, location, parameters));
    else if (count === MAX_DIAGNOSTICS + 1)
      this.#found.push(
        createDiagnostic(
          "input/limit",
          { path: this.#name },
          { limit: `${code}: ${String(MAX_DIAGNOSTICS)} entries` },
        ),
      );
  }
}

/** Where an object stands in the one around it: a member, or an item of a member that is a list. */
interface Place {
  readonly around: Fields;
  readonly key: string;
  readonly index?: number | undefined;
}

/**
 * An object of a document, read member by member. A member of the wrong type is told and passed over; everything else
 * of the object is still read.
 */
export class Fields {
  readonly value: Readonly<Record<string, unknown>>;
  readonly problems: Problems;
  readonly #place: Place | undefined;
  readonly #node: LineNode | undefined;

  constructor(value: Readonly<Record<string, unknown>>, problems: Problems, place?: Place) {
    this.value = value;
    this.problems = problems;
    this.#place = place;
    this.#node = place === undefined ? problems.root : place.around.#nodeOf(place);
  }

  /** JSON pointer of this object. */
  get pointer(): string {
    if (this.#place === undefined) return "";
    const { around, key, index } = this.#place;
    const member = `${around.pointer}/${key}`;
    return index === undefined ? member : `${member}/${String(index)}`;
  }

  get location(): SourceLocation {
    return this.problems.at(this.#line);
  }

  /** Own line, or that of the nearest object around whose line is known. */
  get #line(): number | undefined {
    if (this.#node !== undefined) return lineOfNode(this.#node);
    return this.#place === undefined ? undefined : this.#place.around.#line;
  }

  #nodeOf({ key, index }: Place): LineNode | undefined {
    const node = nodeInside(this.#node, key);
    return index === undefined ? node : nodeInside(node, index);
  }

  has(key: string): boolean {
    return this.#own(key) !== undefined;
  }

  /** A text that says something; numbers and truth values are taken as they are written. */
  text(key: string): string | undefined {
    const value = this.#own(key);
    if (value === undefined || value === null) return undefined;
    if (typeof value === "string") return value.trim() === "" ? undefined : value;
    if (typeof value === "number" || typeof value === "boolean") return String(value);
    this.#unexpected(key, "text", value);
    return undefined;
  }

  /** An object. */
  fields(key: string): Fields | undefined {
    const value = this.#own(key);
    if (value === undefined || value === null) return undefined;
    if (isRecord(value)) return new Fields(value, this.problems, { around: this, key });
    this.#unexpected(key, "object", value);
    return undefined;
  }

  /** The objects of a list. */
  list(key: string): readonly Fields[] {
    const values = this.#list(key);
    const objects: Fields[] = [];
    for (const [index, value] of values.entries()) {
      if (isRecord(value))
        objects.push(new Fields(value, this.problems, { around: this, key, index }));
      else this.#unexpected(`${key}/${String(index)}`, "object", value);
    }
    return objects;
  }

  /** The texts of a list; a single text counts as one. */
  texts(key: string): readonly string[] {
    const value = this.#own(key);
    if (typeof value === "string") return value.trim() === "" ? [] : [value];
    const texts: string[] = [];
    for (const [index, item] of this.#list(key).entries()) {
      if (typeof item === "string") texts.push(item);
      else this.#unexpected(`${key}/${String(index)}`, "text", item);
    }
    return texts;
  }

  #list(key: string): readonly unknown[] {
    const value = this.#own(key);
    if (value === undefined || value === null) return [];
    if (Array.isArray(value)) return value as readonly unknown[];
    this.#unexpected(key, "array", value);
    return [];
  }

  /** Never what objects inherit: a document may lack a member called `constructor`. */
  #own(key: string): unknown {
    return Object.hasOwn(this.value, key) ? this.value[key] : undefined;
  }

  #unexpected(key: string, expected: string, value: unknown): void {
    const received = value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
    const place = `${this.pointer}/${key}`;
    this.problems.add("input/unexpected-type", place, {
      field: place,
      problem: `Invalid input: expected ${expected}, received ${received}`,
    });
  }
}
