/** Records that are parsed when somebody asks for them. */
export interface Shelf<T> {
  /** In code-unit order. */
  readonly ids: readonly string[];
  get(id: string): T | undefined;
}

/**
 * Puts the JSON texts of one kind of record on a shelf.
 *
 * @param texts - written by `scripts/compile.mjs`, which checked every one against its schema.
 */
export function createShelf<T>(texts: Readonly<Record<string, string>>): Shelf<T> {
  const parsed = new Map<string, T>();
  return {
    ids: Object.keys(texts).sort(),
    get: (id) => {
      const known = parsed.get(id);
      if (known !== undefined || !Object.hasOwn(texts, id)) return known;
      const record = JSON.parse(texts[id] ?? "null") as T;
      parsed.set(id, record);
      return record;
    },
  };
}
