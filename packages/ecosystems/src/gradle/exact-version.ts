/** A version that names one: ranges, `latest.release`, `1.+` and placeholders do not. */
export function exactVersion(version: string): string | undefined {
  const trimmed = version.trim().replace(/!!.*$/u, "");
  if (trimmed === "" || /[[\](),+$]|^latest\./u.test(trimmed)) return undefined;
  return trimmed;
}
