import { LotseError } from "@lizenzlotse/model";

/** Most files that may be asked to be read at the same time. */
const MAX_JOBS = 256;
/** Longest time limit in milliseconds: one day. */
const MAX_TIMEOUT_MS = 86_400_000;

const UNITS_MS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  "": 1_000,
};

/**
 * Reads `--jobs`.
 *
 * @throws {LotseError} `USAGE` for anything but a whole number from 1 to 256.
 */
export function parseJobs(text: string | undefined, fallback: number): number {
  if (text === undefined) return fallback;
  const jobs = Number(text);
  if (Number.isInteger(jobs) && jobs >= 1 && jobs <= MAX_JOBS) return jobs;
  throw new LotseError("USAGE", {
    de: `--jobs ${text}: keine ganze Zahl von 1 bis ${String(MAX_JOBS)}.`,
    en: `--jobs ${text}: not a whole number from 1 to ${String(MAX_JOBS)}.`,
  });
}

/**
 * Reads `--timeout`: a number with `ms`, `s`, `m` or `h`; without a unit it means seconds.
 *
 * @returns milliseconds, or `undefined` where none was given.
 * @throws {LotseError} `USAGE` for anything else, and for more than a day.
 */
export function parseTimeout(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const match = /^(\d{1,9})(ms|s|m|h|)$/u.exec(text);
  const milliseconds = Number(match?.[1]) * (UNITS_MS[match?.[2] ?? ""] ?? Number.NaN);
  if (milliseconds > 0 && milliseconds <= MAX_TIMEOUT_MS) return milliseconds;
  throw new LotseError("USAGE", {
    de: `--timeout ${text}: keine Dauer wie 90s oder 5m, höchstens 24h.`,
    en: `--timeout ${text}: not a duration such as 90s or 5m, at most 24h.`,
  });
}
