import { isRecord } from "../../supplied/fields.ts";
import { type PlainKind, PLAIN_KINDS } from "./plain-kinds.ts";

/** One way in which a document breaks the specification. */
export interface SpdxProblem {
  /** JSON pointer to the offending value; empty for the whole document. */
  readonly path: string;
  readonly message: string;
}

/** Problems that are told of one document; the count of more says nothing that these do not. */
const MAX_PROBLEMS = 100;

/** What a table of shapes is made of; how its lines read is told beside `SPDX2_SHAPES`. */
export interface ShapeTable {
  readonly shapes: Readonly<Record<string, string>>;
  /** The words that `=name` admits. */
  readonly vocabularies: Readonly<Record<string, string>>;
  /** Members that every shape has besides its own. */
  readonly everywhere?: readonly string[] | undefined;
}

interface Member extends PlainKind {
  readonly isRequired: boolean;
  readonly isList: boolean;
  /** Name of the shape of an object; `undefined` for a plain value. */
  readonly shape: string | undefined;
}

interface Shape {
  readonly members: ReadonlyMap<string, Member>;
  readonly required: readonly string[];
  /** Members that hold objects, with their shapes. */
  readonly objects: readonly (readonly [key: string, shape: string])[];
  readonly parent: string | undefined;
}

/** Holds objects against a table of shapes, in one walk. */
export class ShapeChecker {
  readonly problems: SpdxProblem[] = [];
  readonly #shapes: ReadonlyMap<string, Shape>;
  readonly #everywhere: ReadonlySet<string>;
  /** Keys and indexes on the way to the value that is looked at. */
  readonly #path: (string | number)[] = [];

  constructor(table: ShapeTable) {
    this.#shapes = parseTable(table);
    this.#everywhere = new Set(table.everywhere);
  }

  has(shape: string): boolean {
    return this.#shapes.has(shape);
  }

  /** Whether a shape is another one or descends from it. */
  isA(shape: string | undefined, ancestor: string): boolean {
    let name = shape;
    while (name !== undefined && name !== ancestor) name = this.#shapes.get(name)?.parent;
    return name !== undefined;
  }

  /** The members of a shape that hold objects, by name. */
  objectsOf(shape: string): readonly (readonly [key: string, shape: string])[] {
    return this.#shapes.get(shape)?.objects ?? [];
  }

  /** Checks a value at a place; `keys` lead from where the walk is to the value. */
  check(value: unknown, shape: string, ...keys: readonly (string | number)[]): void {
    this.#path.push(...keys);
    if (isRecord(value)) this.#object(value, shape);
    else this.problem(`must be an object (${shape})`);
    this.#path.length -= keys.length;
  }

  /** Names a problem at a place below the current one. */
  problem(message: string, ...keys: readonly (string | number)[]): void {
    if (this.problems.length >= MAX_PROBLEMS) return;
    const path = [...this.#path, ...keys].map((key) => `/${escapePointer(String(key))}`).join("");
    this.problems.push({ path, message });
  }

  #object(value: Readonly<Record<string, unknown>>, name: string): void {
    const shape = this.#shapes.get(name);
    if (shape === undefined) return;
    for (const key of shape.required)
      if (value[key] === undefined) this.problem(`must have the member ${key}`);
    for (const key of Object.keys(value)) {
      const member = shape.members.get(key);
      if (member !== undefined) this.#member(value[key], member, key);
      else if (!this.#everywhere.has(key)) this.problem(`${name} has no member ${key}`, key);
    }
  }

  #member(value: unknown, member: Member, key: string): void {
    if (value === undefined) return;
    if (!member.isList) this.#value(value, member, key);
    else if (!Array.isArray(value)) this.problem("must be a list", key);
    else if (member.isRequired && value.length === 0) this.problem("must not be empty", key);
    else {
      this.#path.push(key);
      for (const [index, item] of value.entries()) this.#value(item, member, index);
      this.#path.pop();
    }
  }

  #value(value: unknown, { isWord, shape, expected }: Member, key: string | number): void {
    if (shape !== undefined && isRecord(value)) this.#inner(value, shape, key);
    else if (!isWord(value)) this.problem(`must be ${expected}`, key);
  }

  /** An object may say itself what it is. */
  #inner(value: Readonly<Record<string, unknown>>, expected: string, key: string | number): void {
    const { type } = value;
    if (typeof type !== "string") this.check(value, expected, key);
    else if (this.has(type) && !this.isA(type, expected))
      this.problem(`is a ${type}, not a ${expected}`, key);
    else this.check(value, type, key);
  }
}

function escapePointer(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** A kind that the table misspells admits nothing, so that the first document shows it. */
const NOTHING: PlainKind = { isWord: () => false, expected: "of a known kind" };

const MEMBER = /^([\w@]+)(!?)(\*?)(?::([=@]?)([\w-]+))?$/u;

function parseTable({ shapes, vocabularies }: ShapeTable): ReadonlyMap<string, Shape> {
  const words = new Map(
    Object.entries(vocabularies).map(([name, line]) => [name, new Set(line.split(" "))]),
  );
  const parsed = new Map<string, Shape>();
  // Parents stand before their descendants.
  for (const [name, line] of Object.entries(shapes)) {
    const [parent, own = ""] = line.includes("|") ? line.split("|") : [undefined, line];
    const parentName = parent?.trim() ?? "";
    const inherited = parsed.get(parentName)?.members ?? [];
    const members = new Map([...inherited, ...parseMembers(own.trim(), words)]);
    const required = [...members].filter(([, { isRequired }]) => isRequired).map(([key]) => key);
    const objects = [...members].flatMap(([key, { shape }]) =>
      shape === undefined ? [] : [[key, shape] as const],
    );
    const known = parentName === "" ? undefined : parentName;
    parsed.set(name, { members, required, objects, parent: known });
  }
  return parsed;
}

function parseMembers(
  line: string,
  words: ReadonlyMap<string, ReadonlySet<string>>,
): readonly (readonly [string, Member])[] {
  if (line === "") return [];
  return line.split(" ").map((text) => {
    const [, key = "", bang, star, sign, kind = "text"] = MEMBER.exec(text) ?? [];
    const member = { isRequired: bang === "!", isList: star === "*" };
    if (sign === "=") {
      const vocabulary = words.get(kind) ?? new Set();
      const isWord = (value: unknown): boolean => vocabulary.has(value as string);
      return [key, { ...member, isWord, shape: undefined, expected: `a word of ${kind}` }];
    }
    // Where an object is expected, the name of one will do.
    const plain = PLAIN_KINDS[sign === "@" ? "id" : kind] ?? NOTHING;
    return [key, { ...member, ...plain, shape: sign === "@" ? kind : undefined }];
  });
}
