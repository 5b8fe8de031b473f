import { type Localized, LotseError } from "@lizenzlotse/model";

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) && new Date(time).toISOString().startsWith(text);
}

/**
 * The value of `--due`.
 *
 * @throws {LotseError} `USAGE` for what is no date.
 */
export function dateFrom(written: string | undefined): string | undefined {
  if (written === undefined || isDate(written)) return written;
  throw new LotseError("USAGE", NO_DATE(written));
}

function NO_DATE(written: string): Localized {
  return {
    de: `--due ${written}: Das ist kein Datum (JJJJ-MM-TT).`,
    en: `--due ${written}: that is no date (YYYY-MM-DD).`,
  };
}
