/**
 * Longest name that is read, in UTF-16 code units; what is longer is no name but a text. The longest full name on
 * the SPDX list has 95, the longest seen in Maven POMs about 200.
 */
export const MAX_NAME_LENGTH = 512;

/** Words that say nothing about which licence it is. */
const NOISE = new Set([
  "a",
  "the",
  "license",
  "licence",
  "licenses",
  "licences",
  "licensed",
  "licensing",
  "lizenz",
  "lizenzen",
  "licenciado",
  "licencia",
  "licenca",
]);

/** Words for "version" that are dropped before a number. */
const VERSION_WORDS = new Set(["v", "ver", "vers", "version", "rev", "revision", "fassung"]);

/** Words that lead to a name: "Licensed under the terms of the". */
const OPENING = new Set(["under", "released", "distributed", "available", "terms", "of"]);

/**
 * A number with its letter (1.3c), a word, "+", ">=", "==", or any other sign. Only the signs that are listed here as
 * separators are passed over: "GPL (< 3)", "MIT?" and words in other scripts must not look like the part we can read.
 */
const TOKEN =
  /\d+(?:\.\d+)*[a-c]?(?![\p{L}\p{N}])|[\p{L}\p{N}]+(?:\.\d+)*|>=|==|[^\s\p{L}\p{N}\p{Pd}\p{Ps}\p{Pe}\p{Pi}\p{Pf}_.,:'"/&]/gu;

/** The first step of reading a name, and the key that tables of names are looked up with. */
export interface NameTokens {
  readonly tokens: readonly string[];
  readonly key: string;
}

/**
 * Cuts a name into words that no longer depend on case, accents, punctuation and spelling of "licence":
 * "The Apache Software License, Version 2.0" becomes `apache software 2.0`.
 */
export function nameTokens(text: string): NameTokens {
  const words = plainLetters(text).match(TOKEN) ?? [];
  const telling = words
    .map((word) => (/^v\d/u.test(word) ? word.slice(1) : word))
    .filter((word, index, all) => !NOISE.has(word) && !isVersionWord(word, all[index + 1]));
  const start = telling.findIndex((word) => !OPENING.has(word));
  const tokens = start < 0 ? [] : telling.slice(start);
  return { tokens, key: tokens.join(" ") };
}

/** Whether a token is a version number. */
export function isVersion(token: string | undefined): token is string {
  return token !== undefined && /^\d/u.test(token);
}

/** Marks of ownership, and signs that cannot be seen. */
const UNIMPORTANT_SIGNS = /[®©™\p{Cf}]/gu;

/** Writes "Öffentliche" as `offentliche`, "GPL w/ CPE" with its "with", CPAN's `apache_2_0` with its dot. */
function plainLetters(text: string): string {
  const plain = text.replace(UNIMPORTANT_SIGNS, " ").normalize("NFKD").toLowerCase();
  return plain
    .replace(/\p{M}/gu, "")
    .replaceAll("w/", "with ")
    .replace(/(?<=\d)_(?=\d)/gu, ".");
}

function isVersionWord(word: string, next: string | undefined): boolean {
  return VERSION_WORDS.has(word) && isVersion(next);
}
