import { loadPublishedSchema } from "./validate/published-schema.ts";

/** Identifiers that the schemas of CycloneDX admit as `license.id`; the list is the one that they refer to. */
let identifiers: ReadonlySet<string> | undefined;

/** Whether a text may stand as `license.id`; everything else is an expression or a name. */
export function isLicenseId(text: string): boolean {
  identifiers ??= new Set((loadPublishedSchema("spdx") as { enum: readonly string[] }).enum);
  return identifiers.has(text);
}
