/** Whether no two items are equal as JSON values; the order of keys does not count. */
export function areDistinct(items: readonly unknown[]): boolean {
  if (items.length < 2) return true;
  // Items with different names differ, whatever else they hold; that settles nearly every list of a document.
  if (haveDistinct(items, "bom-ref") || haveDistinct(items, "ref")) return true;
  return new Set(items.map(canonicalJson)).size === items.length;
}

function haveDistinct(items: readonly unknown[], key: string): boolean {
  const values = new Set<string>();
  for (const item of items) {
    const value = isObject(item) ? item[key] : undefined;
    if (typeof value !== "string") return false;
    values.add(value);
  }
  return values.size === items.length;
}

function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (!isObject(value)) return value === undefined ? "null" : JSON.stringify(value);
  const members = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`);
  return `{${members.join(",")}}`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
