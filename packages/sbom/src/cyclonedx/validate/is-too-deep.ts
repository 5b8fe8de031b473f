/** Deepest nesting of objects and lists that a document may have; deeper ones would exhaust the stack of what walks them. */
export const MAX_LEVELS = 1_000;

/** Whether a document is nested deeper than {@link MAX_LEVELS}; found level by level, so itself at no risk. */
export function isTooDeep(document: unknown): boolean {
  let level: object[] = isObject(document) ? [document] : [];
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > MAX_LEVELS) return true;
    level = level.flatMap((value) => Object.values(value).filter(isObject));
  }
  return false;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
