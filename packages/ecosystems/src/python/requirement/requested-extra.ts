/**
 * The extra that a marker asks for (`extra == "test"`).
 *
 * @returns `undefined` for markers about the environment only: those may hold anywhere.
 */
export function requestedExtra(marker: string | undefined): string | undefined {
  if (marker === undefined) return undefined;
  return (
    /\bextra\s*==\s*["']([^"']+)["']/u.exec(marker)?.[1] ??
    /["']([^"']+)["']\s*==\s*extra\b/u.exec(marker)?.[1]
  );
}
