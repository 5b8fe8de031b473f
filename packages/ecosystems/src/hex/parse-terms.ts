/** A value of an Elixir or Erlang file: a text (string, binary, atom, number), or a list of values. */
export type Term = string | TermList;

/** A list, tuple or map; a map has its keys and values in turn. */
export interface TermList {
  readonly kind: "list" | "map" | "tuple";
  readonly items: readonly Term[];
  /** 1-based, of the opening bracket. */
  readonly line: number;
}

/** What could be read, and where reading stopped. */
export interface ParsedTerms {
  readonly terms: readonly Term[];
  /** Of the first place that is no term; `undefined` where all was read. */
  readonly errorLine: number | undefined;
}

/** Deeper nesting is no lockfile. */
const MAX_DEPTH = 50;

const TOKEN =
  /\s+|#(?!\{)[^\n]*|%(?!\{)[^\n]*|[%#]\{|[{}[\]]|,|=>|\||\.|<<|>>|"((?:[^"\\]|\\.){0,10000})"(:(?=\s))?|:"((?:[^"\\]|\\.){0,1000})"|:?([A-Za-z_][\w@]{0,200}[?!]?)(:(?=\s))?|(-?\d+)|'((?:[^'\\]|\\.){0,1000})'|\$(\\?.)/suy;

interface OpenList {
  readonly kind: TermList["kind"];
  readonly items: Term[];
  readonly line: number;
}

const CLOSING: Readonly<Record<string, readonly TermList["kind"][]>> = {
  "}": ["map", "tuple"],
  "]": ["list"],
};

/**
 * Reads the terms that Mix and Rebar write into their files: literals only. Nothing is evaluated; what is no literal
 * ends the reading.
 */
export function parseTerms(text: string): ParsedTerms {
  const root: OpenList = { kind: "list", items: [], line: 1 };
  const open: OpenList[] = [root];
  let line = 1;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const token = TOKEN.exec(text);
    if (token === null || !take(token, { open, line }))
      return { terms: root.items, errorLine: line };
    line += countLines(token[0]);
  }
  return { terms: root.items, errorLine: open.length === 1 ? undefined : line };
}

/** Groups of a text, an atom, a number or a character. */
const TEXTS = [1, 3, 4, 6, 7, 8];

function take(
  token: RegExpExecArray,
  { open, line }: { readonly open: OpenList[]; readonly line: number },
): boolean {
  const [whole] = token;
  const text = TEXTS.map((group) => token[group]).find((each) => each !== undefined);
  const current = open.at(-1);
  if (current === undefined) return false;
  if (text !== undefined) {
    current.items.push(text);
    return true;
  }
  const opening = OPENING.get(whole);
  if (opening !== undefined) {
    open.push({ kind: opening, items: [], line });
    return open.length <= MAX_DEPTH;
  }
  const closes = CLOSING[whole];
  if (closes === undefined) return true;
  if (open.length === 1 || !closes.includes(current.kind)) return false;
  open.pop();
  open.at(-1)?.items.push(current);
  return true;
}

const OPENING: ReadonlyMap<string, TermList["kind"]> = new Map([
  ["%{", "map"],
  ["#{", "map"],
  ["{", "tuple"],
  ["[", "list"],
]);

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) lines += 1;
  return lines;
}
