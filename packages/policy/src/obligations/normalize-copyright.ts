/** Signs and words that say "copyright" or nothing at all. */
const NOISE =
  /\(c\)|©|&copy;|\bcopyrights?\b|\bcopr\b|\bspdx-filecopyrighttext\b|\ball\s+rights\s+reserved\b/gu;

/**
 * A copyright statement without what copies write differently: case, signs, punctuation, dashes. Holders and years stay
 * as they are, because a statement with another year is another statement.
 *
 * @example normalizeCopyright("Copyright (c) 2014 Jon S.") === normalizeCopyright("© 2014 Jon S") // true
 */
export function normalizeCopyright(statement: string): string {
  return statement
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/gu, "-")
    .replace(NOISE, " ")
    .replace(/[^\p{L}\p{N}@-]+/gu, " ")
    .trim();
}
