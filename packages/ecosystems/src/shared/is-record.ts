/** Whether an unvalidated value is a JSON object, safe to look fields up in. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
