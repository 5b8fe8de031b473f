import { type Localized, LotseError } from "@lizenzlotse/model";

/**
 * Makes sure that a deadline is a day.
 *
 * @throws {LotseError} `USAGE` for what is no day of the calendar.
 */
export function checkDeadline(value: string | undefined): void {
  if (value === undefined) return;
  const isDay = /^\d{4}-\d{2}-\d{2}$/u.test(value) && isInCalendar(value);
  if (!isDay) throw new LotseError("USAGE", noDay(value));
}

/** The 31st of February would silently become a day in March. */
function isInCalendar(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

function noDay(value: string): Localized {
  return {
    de: `--deadline: „${value}“ ist kein Tag in der Form JJJJ-MM-TT.`,
    en: `--deadline: "${value}" is no day written as YYYY-MM-DD.`,
  };
}
