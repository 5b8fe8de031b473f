import { ADDRESS_ALIASES } from "../rules/address-aliases.ts";
import { ASIDES } from "../rules/asides.ts";
import { LICENSE_WORDS, RESTRICTIONS } from "../rules/critical-words.ts";
import { EXCEPTIONS, EXCEPTIONS_BY_IDENTIFIER } from "../rules/exceptions.ts";
import { FAMILIES } from "../rules/families.ts";
import { LICENSE_LIST_ADDRESSES } from "../rules/license-list-addresses.ts";
import { PROJECT_PAGES } from "../rules/project-pages.ts";
import { TRANSLATED_CLOSINGS, TRANSLATED_TEXTS } from "../rules/translated-texts.ts";
import { addressesOf, identifiersOf, namesOf, type ListedLicense } from "./listed-names.ts";
import { expandPattern, splitWords } from "./phrase-pattern.ts";
import { GRAMMAR_WORDS } from "./words.ts";

/** Every word that a rule speaks of, so that the dictionary knows it. */
export function ruleWords(licenses: readonly ListedLicense[]): ReadonlySet<string> {
  const patterns = [
    ...FAMILIES.flatMap(({ names, shortNames = [], alike = [] }) => [
      ...names,
      ...shortNames,
      ...alike,
    ]),
    ...EXCEPTIONS.flatMap(({ exception, phrases }) => [exception, ...phrases]),
    ...EXCEPTIONS_BY_IDENTIFIER,
    ...ASIDES,
    ...TRANSLATED_CLOSINGS,
    ...TRANSLATED_TEXTS.flatMap(({ title, anchors, marks }) => [
      title,
      ...anchors,
      ...Object.values(marks).flat(),
    ]),
  ];
  const listed = [...namesOf(licenses), ...addressesOf(licenses), ...identifiersOf(licenses)];
  return new Set([
    ...TAG_WORDS,
    ...Object.values(GRAMMAR_WORDS).flat(),
    ...RESTRICTIONS,
    ...LICENSE_WORDS,
    ...LICENSE_LIST_ADDRESSES.flatMap(splitWords),
    ...Object.keys(PROJECT_PAGES).flatMap(splitWords),
    ...Object.keys(ADDRESS_ALIASES).flatMap(splitWords),
    ...patterns.flatMap(expandPattern).flat(),
    ...listed.flatMap(({ words }) => words),
  ]);
}

/** Words of the other matchers: tags, fields, references, copyright statements. */
const TAG_WORDS: readonly string[] = (
  "module spdx license licenses identifier name type id text expression value copyright copr c filecopyrighttext " +
  "copyrighted urheberrecht snippetcopyrighttext copying unlicense notice lizenz see in file files read refer siehe datei under named"
).split(" ");
