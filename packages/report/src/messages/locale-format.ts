import { visibleText } from "../text/visible-text.ts";

/** Words for one and for several, chosen by the language's own plural rules. */
export interface PluralForms {
  readonly one: string;
  readonly other: string;
}

/** Numbers, plurals and dates in one language, the same on every machine. */
export interface LocaleFormat {
  /** With group separators, no decimals. */
  readonly number: (value: number) => string;
  /** The share 0–1 in percent, at most one decimal. */
  readonly percent: (share: number) => string;
  /** The number and the word that fits it: `1 Komponente`, `1.204 Komponenten`. */
  readonly count: (value: number, forms: PluralForms) => string;
  /** The word that fits the number, without it. */
  readonly plural: (value: number, forms: PluralForms) => string;
  /** Bytes in MB of 1,000,000, at most one decimal. */
  readonly megabytes: (bytes: number) => string;
  /**
   * An RFC 3339 time as date, time and zone in Berlin, whatever the machine's zone is. Text that is no time comes
   * back as it is, made visible.
   */
  readonly dateTime: (timestamp: string) => string;
  /** An RFC 3339 date in words. Text that is no date comes back as it is, made visible. */
  readonly date: (day: string) => string;
}

/** What a language puts around numbers and dates; Intl's own patterns differ between ICU versions. */
export interface LocalePattern {
  /** Stands behind a number of percent. */
  readonly percentSign: string;
  readonly standardTime: string;
  readonly summerTime: string;
  readonly join: (parts: DateParts) => string;
  readonly joinDate: (parts: Pick<DateParts, "day" | "month" | "year">) => string;
}

/** The parts of a date: `month` by name, `time` as `HH:MM`, `zone` abbreviated. */
export interface DateParts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly time: string;
  readonly zone: string;
}

/** Makes the formats of a language. Most runs of a program need none, and Intl takes milliseconds for each: on first use. */
export function localeFormat(locale: "de-DE" | "en-GB", pattern: LocalePattern): LocaleFormat {
  const whole = once(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }));
  const decimal = once(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }));
  const rules = once(() => new Intl.PluralRules(locale));
  const plural = (value: number, forms: PluralForms): string =>
    rules().select(value) === "one" ? forms.one : forms.other;
  return {
    number: (value) => whole().format(value),
    percent: (share) => `${decimal().format(share * 100)}${pattern.percentSign}`,
    count: (value, forms) => `${whole().format(value)} ${plural(value, forms)}`,
    plural,
    megabytes: (bytes) => `${decimal().format(bytes / 1_000_000)} MB`,
    dateTime: dateTimeFormat(locale, pattern),
    date: dateFormat(locale, pattern),
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function dateTimeFormat(locale: string, pattern: LocalePattern): LocaleFormat["dateTime"] {
  const format = once(
    () =>
      new Intl.DateTimeFormat(locale, {
        timeZone: "Europe/Berlin",
        day: "numeric",
        month: "long",
        year: "numeric",
        hour: "2-digit",
        minute: "2-digit",
        hourCycle: "h23",
        timeZoneName: "longOffset",
      }),
  );
  return (timestamp) => {
    const date = new Date(timestamp);
    if (Number.isNaN(date.getTime())) return visibleText(timestamp);
    const parts = new Map(
      format()
        .formatToParts(date)
        .map(({ type, value }) => [type, value]),
    );
    const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? "";
    return pattern.join({
      day: part("day"),
      month: part("month"),
      year: part("year"),
      time: `${part("hour")}:${part("minute")}`,
      zone: part("timeZoneName").endsWith("+02:00") ? pattern.summerTime : pattern.standardTime,
    });
  };
}

function dateFormat(locale: string, pattern: LocalePattern): LocaleFormat["date"] {
  const format = once(
    () =>
      new Intl.DateTimeFormat(locale, {
        timeZone: "UTC",
        day: "numeric",
        month: "long",
        year: "numeric",
      }),
  );
  return (day) => {
    const date = new Date(`${day}T00:00:00Z`);
    if (Number.isNaN(date.getTime())) return visibleText(day);
    const parts = new Map(
      format()
        .formatToParts(date)
        .map(({ type, value }) => [type, value]),
    );
    const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? "";
    return pattern.joinDate({ day: part("day"), month: part("month"), year: part("year") });
  };
}
