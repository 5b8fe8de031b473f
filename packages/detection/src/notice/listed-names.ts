import { RARE_TEXTS } from "../rules/rare-texts.ts";
import { splitWords } from "./phrase-pattern.ts";

/** A licence as the SPDX list calls it; part of the index, because names change with the list. */
export interface ListedLicense {
  readonly id: string;
  readonly expression: string;
  readonly name: string;
  readonly url: string;
}

/** A name of one licence, as words. */
export interface ListedName {
  readonly words: readonly string[];
  readonly expression: string;
  /** Parts that hyphens separate, where the name is an identifier. */
  readonly parts?: number;
}

/** What a licence's name must contain to speak for itself; `Fair` or `Intel` are just words. */
const NAMING_WORD = /licen[cs]e|agreement|notice|dedication|lizenz/iu;

const VERSION_WORDS: ReadonlySet<string> = new Set(["version", "v", "versions", "ver", "vers"]);

/**
 * Names from the SPDX list. A version in a name may be written with or without "version", so it is indexed in
 * both ways. Names shared by two expressions say nothing and are left out.
 */
export function namesOf(licenses: readonly ListedLicense[]): ListedName[] {
  const named = licenses.filter(({ name }) => NAMING_WORD.test(name));
  return unambiguous(
    named.flatMap(({ name, expression }) =>
      spellings(splitWords(withoutRemarks(name))).map((words) => ({ words, expression })),
    ),
  ).filter(({ words }) => words.length >= 2);
}

/** Identifiers as words, for what follows a licence field or a list's address. */
export function identifiersOf(licenses: readonly ListedLicense[]): ListedName[] {
  return licenses.map(({ id, expression }) => ({
    words: splitWords(id),
    expression,
    parts: id.split("-").length,
  }));
}

/** Addresses from the SPDX list, without what varies: scheme, `www`, file extension. */
export function addressesOf(licenses: readonly ListedLicense[]): ListedName[] {
  // For rare variants the list gives the page of somebody who uses them.
  const common = licenses.filter(({ id }) => !RARE_TEXTS.has(id));
  return unambiguous(
    common.map(({ url, expression }) => ({ words: addressWords(url), expression })),
  ).filter(({ words }) => words.length >= MIN_ADDRESS_WORDS);
}

/** Host, domain and a path: shorter addresses name a project, not a licence. */
const MIN_ADDRESS_WORDS = 4;

function addressWords(url: string): string[] {
  const bare = url
    .replace(/^\w+:\/\/(?:www\.)?/u, "")
    .replace(/#.*$/u, "")
    .replace(/(?:\.(?:html?|php|txt|md|mspx|pdf))$/u, "");
  return splitWords(bare);
}

function withoutRemarks(name: string): string {
  return name.replace(/["“”]/gu, "").replace(/\s*\([^)]*\)/gu, "");
}

function spellings(words: readonly string[]): string[][] {
  const article = words[0] === "the" ? words.slice(1) : [...words];
  const plain = article.filter(
    (word, at) => !VERSION_WORDS.has(word) || !/^\d/u.test(article[at + 1] ?? ""),
  );
  const firstNumber = plain.findIndex((word) => /^\d/u.test(word));
  if (firstNumber < 1) return [plain];
  const versioned = (word: string): string[] => [
    ...plain.slice(0, firstNumber),
    word,
    ...plain.slice(firstNumber),
  ];
  return [plain, versioned("version"), versioned("v")];
}

function unambiguous(names: readonly ListedName[]): ListedName[] {
  const expressions = new Map<string, Set<string>>();
  for (const { words, expression } of names) {
    const key = words.join(" ");
    const known = expressions.get(key);
    if (known === undefined) expressions.set(key, new Set([expression]));
    else known.add(expression);
  }
  return names.filter(({ words }) => expressions.get(words.join(" "))?.size === 1);
}
