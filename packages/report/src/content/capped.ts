/** A list that is shown up to a limit; what is left out is counted, never dropped silently. */
export interface Capped<T> {
  readonly shown: readonly T[];
  readonly more: number;
}

/** The first items of a list, and how many more there are. */
export function capped<T>(items: readonly T[], limit: number): Capped<T> {
  return { shown: items.slice(0, limit), more: Math.max(0, items.length - limit) };
}
