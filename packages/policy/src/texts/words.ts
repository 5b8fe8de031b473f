import type { Localized } from "@lizenzlotse/model";

/** Most names that a sentence lists before it says how many more there are. */
const MAX_LISTED = 4;

/** Joins texts of both languages like a template literal. */
export function localize(
  parts: TemplateStringsArray,
  ...values: readonly (Localized | string | number)[]
): Localized {
  const inLanguage = (language: keyof Localized): string =>
    String.raw(
      { raw: parts },
      ...values.map((value) => (typeof value === "object" ? value[language] : value)),
    );
  return { de: inLanguage("de"), en: inLanguage("en") };
}

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
