/** A text in both languages of the user interface. */
export interface Localized {
  readonly de: string;
  readonly en: string;
}

/** The same text in both languages: what a parser or the system said, a name, a place. */
export function inBoth(text: string): Localized {
  return { de: text, en: text };
}

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
