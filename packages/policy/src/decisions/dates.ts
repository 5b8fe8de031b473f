import { MAX_WAIVER_MONTHS } from "./decision.ts";

/** Days before its end from which a waiver counts as expiring soon. */
const EXPIRING_DAYS = 30;

const DAY_MS = 86_400_000;

/** Whether a waiver from one day to another stays within twelve months, by the calendar. Dates are `YYYY-MM-DD`. */
export function isWithinWaiverLimit(on: string, until: string): boolean {
  const start = new Date(`${on}T00:00:00Z`);
  const months = start.getUTCMonth() + MAX_WAIVER_MONTHS;
  const limit = Date.UTC(start.getUTCFullYear(), months, start.getUTCDate());
  return Date.parse(`${until}T00:00:00Z`) <= limit;
}

/** Whether a day lies within the last {@link EXPIRING_DAYS} days before another, that day included. */
export function isExpiring(until: string, today: string): boolean {
  const left = (Date.parse(until) - Date.parse(today)) / DAY_MS;
  return left >= 0 && left <= EXPIRING_DAYS;
}
