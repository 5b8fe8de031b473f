/**
 * Writes whole numbers as a locale groups them, for example `1.234` or `1,234`. The format is made with the first number:
 * loading a locale takes longer than the start of most commands.
 *
 * @param locale - BCP 47.
 */
export function numberIn(locale: string): (value: number) => string {
  let format: Intl.NumberFormat | undefined;
  return (value) => (format ??= new Intl.NumberFormat(locale)).format(value);
}
