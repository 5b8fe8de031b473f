/**
 * Variants of common texts that hardly anyone uses. A file that fits both the common text and the variant is
 * taken as the common one unless the variant fits clearly better.
 */
export const RARE_TEXTS: ReadonlySet<string> = new Set([]);
