/** What a column of a list may hold. */
export const TABLE_FIELDS = [
  "name",
  "group",
  "version",
  "license",
  "purl",
  "ecosystem",
  "cpe",
  "supplier",
  "description",
  "copyright",
  "website",
  "source",
  "download",
  "sha256",
  "sha512",
] as const;

/** One of {@link TABLE_FIELDS}. */
export type TableField = (typeof TABLE_FIELDS)[number];

/** Whether a text names a field. */
export function isTableField(text: string): text is TableField {
  return (TABLE_FIELDS as readonly string[]).includes(text);
}
