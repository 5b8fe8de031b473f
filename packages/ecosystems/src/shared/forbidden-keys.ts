/** Keys that reach an object's prototype when a program copies them carelessly; no format needs them. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** Whether a foreign key must be dropped. */
export function isForbiddenKey(key: string): boolean {
  return FORBIDDEN_KEYS.has(key);
}

/** A cheap test that spares the search in nearly every document. */
export function mentionsForbiddenKey(text: string): boolean {
  return [...FORBIDDEN_KEYS].some((key) => text.includes(key));
}

/**
 * Removes forbidden keys everywhere in a freshly parsed value, in place.
 *
 * @returns the distinct keys that were removed, in the order met.
 */
export function dropForbiddenKeys(value: unknown): readonly string[] {
  const dropped = new Set<string>();
  const seen = new Set<object>();
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const current = waiting.pop();
    if (typeof current !== "object" || current === null || seen.has(current)) continue;
    seen.add(current);
    for (const key of Object.keys(current)) {
      if (!Array.isArray(current) && isForbiddenKey(key)) {
        Reflect.deleteProperty(current, key);
        dropped.add(key);
      } else {
        waiting.push(Reflect.get(current, key));
      }
    }
  }
  return [...dropped];
}
