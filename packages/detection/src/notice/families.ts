import { invalidIndex } from "../index/invalid-index.ts";
import type { LicenseIndex } from "../index/license-index.ts";
import { ADDRESS_ALIASES } from "../rules/address-aliases.ts";
import { ASIDES } from "../rules/asides.ts";
import { EXCEPTIONS, EXCEPTIONS_BY_IDENTIFIER, type ExceptionRule } from "../rules/exceptions.ts";
import { FAMILIES } from "../rules/families.ts";
import type { FamilyRule } from "../rules/family-rule.ts";
import { LICENSE_LIST_ADDRESSES } from "../rules/license-list-addresses.ts";
import { PROJECT_PAGES } from "../rules/project-pages.ts";
import { addressesOf, identifiersOf, namesOf, type ListedName } from "./listed-names.ts";
import { expandPattern, splitWords } from "./phrase-pattern.ts";
import { PhraseTrie } from "./phrase-trie.ts";

/** How a family is called: by a name, by a short one, or as what something else resembles. */
export type NameKind = "name" | "short" | "alike";

/** What a phrase in the trie stands for. */
export type Phrase =
  | { readonly kind: "family"; readonly family: FamilyRule; readonly as: NameKind }
  | { readonly kind: "listed"; readonly expression: string; readonly short: boolean }
  | { readonly kind: "address"; readonly expression: string }
  /** The address of a list of licences; an identifier follows. */
  | { readonly kind: "list-address" }
  | { readonly kind: "exception"; readonly rule: ExceptionRule }
  /** Names a licence without granting anything. */
  | { readonly kind: "aside" };

/** Everything that has a name, ready for look-up. */
export interface PhraseTables {
  readonly phrases: PhraseTrie<Phrase>;
  /** SPDX identifiers as words, for what follows a list's address. */
  readonly identifiers: PhraseTrie<string>;
}

/** Compiles the rules and the index's names for one dictionary; takes a few milliseconds. */
export function compilePhrases(index: LicenseIndex): PhraseTables {
  const phrases = new PhraseTrie<Phrase>();
  const identifiers = new PhraseTrie<string>();
  const add = (words: readonly string[], phrase: Phrase): void => {
    phrases.add(idsOf(words, index), phrase);
  };
  for (const family of FAMILIES) addFamily(family, add);
  const named = EXCEPTIONS_BY_IDENTIFIER.map((exception) => ({ exception, phrases: [] }));
  for (const rule of [...EXCEPTIONS, ...named]) {
    for (const words of [splitWords(rule.exception), ...rule.phrases.flatMap(expandPattern)])
      add(words, { kind: "exception", rule });
  }
  for (const words of ASIDES.flatMap(expandPattern)) add(words, { kind: "aside" });
  for (const [page, expression] of Object.entries(PROJECT_PAGES))
    add(splitWords(page), { kind: "address", expression });
  for (const address of LICENSE_LIST_ADDRESSES) add(splitWords(address), { kind: "list-address" });
  for (const { words, expression } of namesOf(index.licenses)) {
    if (!FAMILY_NAMES.has(withoutVersion(words)))
      add(words, { kind: "listed", expression, short: false });
  }
  for (const { words, expression } of addressesOf(index.licenses)) {
    add(words, { kind: "address", expression });
  }
  for (const [alias, expression] of Object.entries(ADDRESS_ALIASES)) {
    identifiers.add(idsOf(splitWords(alias), index), expression);
  }
  for (const { words, expression, parts = 1 } of identifiersOf(index.licenses)) {
    identifiers.add(idsOf(words, index), expression);
    // creativecommons.org/licenses/by-sa/4.0
    if (words[0] === "cc") identifiers.add(idsOf(words.slice(1), index), expression);
    if (isTelling(words, parts)) add(words, { kind: "listed", expression, short: true });
  }
  return { phrases, identifiers };
}

function addFamily(
  family: FamilyRule,
  add: (words: readonly string[], phrase: Phrase) => void,
): void {
  const { names, shortNames = [], alike = [] } = family;
  const phrases: readonly (readonly [NameKind, readonly string[]])[] = [
    ["name", names],
    ["short", shortNames],
    ["alike", alike],
  ];
  for (const [as, patterns] of phrases) {
    for (const words of patterns.flatMap(expandPattern)) add(words, { kind: "family", family, as });
  }
}

const SHORT_NAMES: ReadonlySet<string> = new Set(
  FAMILIES.flatMap(({ shortNames = [] }) => shortNames.flatMap(expandPattern)).map((words) =>
    words.join(" "),
  ),
);

const FAMILY_NAMES: ReadonlySet<string> = new Set(
  FAMILIES.filter(({ versions }) => versions !== undefined)
    .flatMap(({ names }) => names.flatMap(expandPattern))
    .map((words) => words.join(" ")),
);

/** What is left of a listed name is a family's name: the family reads versions and "or later" itself. */
function withoutVersion(words: readonly string[]): string {
  return words.filter((word) => !/^(?:\d+|v|version|only|or|later)$/u.test(word)).join(" ");
}

/**
 * An identifier of several parts; one word alone (`Fair`, `W3C`) is left to licence fields. `GPL-2.0` and the like
 * are left to their family, which reads "or later" behind them.
 */
function isTelling(words: ListedName["words"], parts: number): boolean {
  const number = words.findIndex((word) => /^\d/u.test(word));
  const name = words.slice(0, number === -1 ? words.length : number).join(" ");
  return parts >= 2 && !SHORT_NAMES.has(name);
}

function idsOf(words: readonly string[], index: LicenseIndex): number[] {
  return words.map((word) => {
    const id = index.dictionary.idOf(word);
    if (id === 0) throw invalidIndex("in use", `it does not know the word "${word}" of the rules`);
    return id;
  });
}
