/**
 * Finds the lines of values in a text whose parser gives no positions: each value of a key, in the order of the text.
 * Values may be quoted, and the key may stand behind a list's dash.
 */
export class TextFinder {
  readonly #lines = new Map<string, number>();

  /** @param keys - names of keys, for example `uses`; plain words. */
  constructor(text: string, keys: readonly string[]) {
    const pattern = new RegExp(
      String.raw`^[\s-]*(?:${keys.join("|")})["']?[ \t]*:[ \t]*(\S.*)$`,
      "u",
    );
    for (const [index, line] of text.split(/\r?\n/u).entries()) {
      const value = pattern.exec(line.slice(0, MAX_LINE))?.[1];
      if (value === undefined) continue;
      const plain = plainValue(value);
      if (!this.#lines.has(plain)) this.#lines.set(plain, index + 1);
    }
  }

  /** The 1-based line of the first key with the value; `undefined` where it is written otherwise. */
  lineOf(value: string): number | undefined {
    return this.#lines.get(value);
  }
}

/** Longer lines hold no reference. */
const MAX_LINE = 2_000;

function plainValue(value: string): string {
  const quoted = /^(["'])(.*?)\1/u.exec(value);
  return quoted === null ? value.replace(/\s+#.*$/u, "").trim() : (quoted[2] ?? "");
}
