/** Longest text that comes out; references are short. */
const MAX_LENGTH = 2_000;

/**
 * Puts values in the place of variables: `$NAME`, `${NAME}`, `${NAME:-default}`, `${NAME:+alternative}`. What has no value
 * stays as it is written.
 */
export function substitute(text: string, values: ReadonlyMap<string, string>): string {
  return text
    .slice(0, MAX_LENGTH)
    .replaceAll(
      /\$(?:\{(\w+)(?:(:?[-+])([^{}]*))?\}|(\w+))/gu,
      (whole, braced: string | undefined, operator: string | undefined, word = "", plain = "") => {
        const value = values.get(braced ?? String(plain));
        if (operator?.endsWith("+") === true) return value === undefined ? "" : String(word);
        if (value !== undefined) return value.slice(0, MAX_LENGTH);
        return operator === undefined ? whole : String(word);
      },
    );
}
