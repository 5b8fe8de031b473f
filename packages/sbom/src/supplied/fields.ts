import { createDiagnostic, type Diagnostic, type SourceLocation } from "@lizenzlotse/model";

import { MAX_DIAGNOSTICS } from "./limits.ts";

/** Whether a value is an object with members, not a list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What went wrong in one document, each with its place. */
export class Problems {
  readonly #name: string;
  readonly #lines: ReadonlyMap<string, number>;
  readonly #found: Diagnostic[] = [];
  readonly #counts = new Map<Diagnostic["code"], number>();

  /** @param lines - by pointer; a place without a line has that of the nearest object around it. */
  constructor(name: string, lines: ReadonlyMap<string, number>) {
    this.#name = name;
    this.#lines = lines;
  }

  get found(): readonly Diagnostic[] {
    return this.#found;
  }

  locationOf(pointer: string): SourceLocation {
    let around = pointer;
    while (around !== "" && !this.#lines.has(around))
      around = around.slice(0, around.lastIndexOf("/"));
    const line = this.#lines.get(around);
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
    const location = typeof place === "string" ? this.locationOf(place) : place;
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

/**
 * An object of a document, read member by member. A member of the wrong type is told and passed over; everything else
 * of the object is still read.
 */
export class Fields {
  readonly value: Readonly<Record<string, unknown>>;
  readonly problems: Problems;
  readonly #around: Fields | undefined;
  readonly #key: string;

  constructor(
    value: Readonly<Record<string, unknown>>,
    problems: Problems,
    place?: { readonly around: Fields; readonly key: string },
  ) {
    this.value = value;
    this.problems = problems;
    this.#around = place?.around;
    this.#key = place?.key ?? "";
  }

  /** JSON pointer of this object. */
  get pointer(): string {
    return this.#around === undefined ? "" : `${this.#around.pointer}/${this.#key}`;
  }

  get location(): SourceLocation {
    return this.problems.locationOf(this.pointer);
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
      const place = `${key}/${String(index)}`;
      if (isRecord(value))
        objects.push(new Fields(value, this.problems, { around: this, key: place }));
      else this.#unexpected(place, "object", value);
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
