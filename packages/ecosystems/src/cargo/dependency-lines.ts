const TABLE =
  /^\s*\[\s*(?:target\s*\..*\.\s*)?((?:dev-|build-)?dependencies)\s*(?:\.\s*["']?([\w-]+)["']?\s*)?\]/u;
const OTHER_TABLE = /^\s*\[/u;
const KEY = /^\s*["']?([\w-]+)["']?\s*[.=]/u;

/** Characters of a line in which a table or a key stands. */
const MAX_LINE = 500;

/**
 * The lines on which a Cargo.toml asks for each dependency, by table and name as {@link dependencyKey} joins them; the first
 * where several targets ask.
 */
export function dependencyLines(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  let table: string | undefined;
  const add = (kind: string, name: string, line: number): void => {
    const key = dependencyKey(kind, name);
    if (!lines.has(key)) lines.set(key, line);
  };
  for (const [index, whole] of text.split("\n").entries()) {
    const line = whole.slice(0, MAX_LINE);
    const [, kind, own] = TABLE.exec(line) ?? [];
    if (kind !== undefined || OTHER_TABLE.test(line)) table = own === undefined ? kind : undefined;
    const name = own ?? (kind === undefined ? KEY.exec(line)?.[1] : undefined);
    const inside = kind ?? table;
    if (name !== undefined && inside !== undefined) add(inside, name, index + 1);
  }
  return lines;
}

/** Names a dependency of one of the tables of a manifest. */
export function dependencyKey(kind: string, name: string): string {
  return `${kind} ${name}`;
}
