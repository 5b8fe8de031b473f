/**
 * Orders two strings by UTF-16 code unit: the one order used in outputs, because `localeCompare`
 * differs between machines.
 */
export function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** A comparator on one or more text keys of a value, first key first. */
export function byText<T>(
  ...keys: readonly ((value: T) => string)[]
): (left: T, right: T) => number {
  return (left, right) => {
    for (const key of keys) {
      const order = compareText(key(left), key(right));
      if (order !== 0) return order;
    }
    return 0;
  };
}

/** The distinct values in code-unit order. */
export function sortedUnique(values: Iterable<string>): string[] {
  const unique = [...new Set(values)];
  return unique.length < 2 ? unique : unique.sort(compareText);
}
