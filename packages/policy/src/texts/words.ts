import type { Localized } from "@lizenzlotse/model";

/** Most names that a sentence lists before it says how many more there are. */
const MAX_LISTED = 4;

/** `1 Komponente`, `3 components`. */
export function components(count: number): Localized {
  return count === 1
    ? { de: "1 Komponente", en: "1 component" }
    : { de: `${String(count)} Komponenten`, en: `${String(count)} components` };
}

/** `a, b, c, d und 3 weitere`. */
export function listed(values: readonly string[]): Localized {
  const shown = values.slice(0, MAX_LISTED).join(", ");
  const more = values.length - MAX_LISTED;
  if (more <= 0) return { de: shown, en: shown };
  return { de: `${shown} und ${String(more)} weitere`, en: `${shown} and ${String(more)} more` };
}
