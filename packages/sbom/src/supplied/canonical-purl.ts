import { formatPurl, parsePurl } from "@lizenzlotse/model";

/** The one spelling of a package URL; `undefined` for what is none. */
export function canonicalPurl(text: string | undefined): string | undefined {
  const parts = text === undefined ? undefined : parsePurl(text);
  return parts === undefined ? undefined : formatPurl(parts);
}
