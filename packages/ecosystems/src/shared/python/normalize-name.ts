/**
 * The one spelling of a project name (PEP 503): lower case, runs of `-`, `_` and `.` are one `-`.
 *
 * @see https://packaging.python.org/en/latest/specifications/name-normalization/
 */
export function normalizeName(name: string): string {
  return name.replace(/[-_.]+/gu, "-").toLowerCase();
}
