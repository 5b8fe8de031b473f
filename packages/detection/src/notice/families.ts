import { invalidIndex } from "../index/invalid-index.ts";
import { ADDRESS_ALIASES } from "../rules/address-aliases.ts";
import { ASIDES } from "../rules/asides.ts";
import { EXCEPTIONS, EXCEPTIONS_BY_IDENTIFIER, type ExceptionRule } from "../rules/exceptions.ts";
import { FAMILIES } from "../rules/families.ts";
import type { FamilyRule } from "../rules/family-rule.ts";
import { LICENSE_LIST_ADDRESSES } from "../rules/license-list-addresses.ts";
import { PROJECT_PAGES } from "../rules/project-pages.ts";
import type { Dictionary } from "../tokens/dictionary.ts";
import {
  addressesOf,
  identifiersOf,
  type ListedLicense,
  type ListedName,
  namesOf,
} from "./listed-names.ts";
import { expandPattern, splitWords } from "./phrase-pattern.ts";
import type { NameKind, Phrase } from "./phrase.ts";
import { PhraseTrieBuilder } from "./phrase-trie-builder.ts";

/** Everything that has a name. */
export interface CompiledPhrases {
  readonly phrases: PhraseTrieBuilder<Phrase>;
  /** SPDX identifiers as words, for what follows a list's address. */
  readonly identifiers: PhraseTrieBuilder<string>;
}

/** What names are compiled from, beside the rules. */
export interface NameSources {
  readonly dictionary: Dictionary;
  readonly licenses: readonly ListedLicense[];
}

/** Compiles the rules and the list's names for one dictionary. */
export function compilePhrases({ dictionary, licenses }: NameSources): CompiledPhrases {
  const phrases = new PhraseTrieBuilder<Phrase>();
  const identifiers = new PhraseTrieBuilder<string>();
  const add = (words: readonly string[], phrase: Phrase): void => {
    phrases.add(idsOf(words, dictionary), phrase);
  };
  for (const family of FAMILIES) addFamily(family, add);
  const named = EXCEPTIONS_BY_IDENTIFIER.map((exception) => ({ exception, phrases: [] }));
  for (const { phrases: wordings, ...rule } of [...EXCEPTIONS, ...named] as ExceptionRule[]) {
    const phrase = { kind: "exception", ...rule } as const;
    for (const words of [splitWords(rule.exception), ...wordings.flatMap(expandPattern)])
      add(words, phrase);
  }
  for (const words of ASIDES.flatMap(expandPattern)) add(words, ASIDE);
  for (const [page, expression] of Object.entries(PROJECT_PAGES))
    add(splitWords(page), { kind: "address", expression });
  for (const address of LICENSE_LIST_ADDRESSES) add(splitWords(address), LIST_ADDRESS);
  const familyNames = namesOfFamilies();
  for (const { words, expression } of namesOf(licenses)) {
    if (!familyNames.has(withoutVersion(words)))
      add(words, { kind: "listed", expression, short: false });
  }
  for (const { words, expression } of addressesOf(licenses)) {
    add(words, { kind: "address", expression });
  }
  for (const [alias, expression] of Object.entries(ADDRESS_ALIASES)) {
    identifiers.add(idsOf(splitWords(alias), dictionary), expression);
  }
  const shortNames = shortNamesOfFamilies();
  for (const { words, expression, parts = 1 } of identifiersOf(licenses)) {
    identifiers.add(idsOf(words, dictionary), expression);
    // creativecommons.org/licenses/by-sa/4.0
    if (words[0] === "cc") identifiers.add(idsOf(words.slice(1), dictionary), expression);
    if (isTelling(words, parts, shortNames))
      add(words, { kind: "listed", expression, short: true });
  }
  return { phrases, identifiers };
}

function addFamily(
  family: FamilyRule,
  add: (words: readonly string[], phrase: Phrase) => void,
): void {
  const { names, shortNames = [], alike = [], example, counterexample, ...facts } = family;
  const phrases: readonly (readonly [NameKind, readonly string[]])[] = [
    ["name", names],
    ["short", shortNames],
    ["alike", alike],
  ];
  for (const [as, patterns] of phrases) {
    const phrase = { kind: "family", family: facts, as } as const;
    for (const words of patterns.flatMap(expandPattern)) add(words, phrase);
  }
}

const ASIDE: Phrase = { kind: "aside" };
const LIST_ADDRESS: Phrase = { kind: "list-address" };

function shortNamesOfFamilies(): ReadonlySet<string> {
  return spelledOut(FAMILIES.flatMap(({ shortNames = [] }) => shortNames));
}

function namesOfFamilies(): ReadonlySet<string> {
  return spelledOut(
    FAMILIES.flatMap(({ names, versions }) => (versions === undefined ? [] : names)),
  );
}

function spelledOut(patterns: readonly string[]): ReadonlySet<string> {
  return new Set(patterns.flatMap(expandPattern).map((words) => words.join(" ")));
}

/** What is left of a listed name is a family's name: the family reads versions and "or later" itself. */
function withoutVersion(words: readonly string[]): string {
  return words.filter((word) => !/^(?:\d+|v|version|only|or|later)$/u.test(word)).join(" ");
}

/**
 * An identifier of several parts; one word alone (`Fair`, `W3C`) is left to licence fields. `GPL-2.0` and the like
 * are left to their family, which reads "or later" behind them.
 */
function isTelling(
  words: ListedName["words"],
  parts: number,
  shortNames: ReadonlySet<string>,
): boolean {
  const number = words.findIndex((word) => /^\d/u.test(word));
  const name = words.slice(0, number === -1 ? words.length : number).join(" ");
  return parts >= 2 && !shortNames.has(name);
}

function idsOf(words: readonly string[], dictionary: Dictionary): number[] {
  return words.map((word) => {
    const id = dictionary.idOf(word);
    if (id === 0)
      throw invalidIndex("in memory", `it does not know the word "${word}" of the rules`);
    return id;
  });
}
