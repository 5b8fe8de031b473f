import type { FoundMatch, LicenseMatcher, MatcherDocument } from "../contract.ts";
import type { LicenseIndex } from "../index/license-index.ts";
import { invalidIndex } from "../index/invalid-index.ts";
import { expandPattern } from "../notice/phrase-pattern.ts";
import { PhraseTrie } from "../notice/phrase-trie.ts";
import { PhraseTrieBuilder } from "../notice/phrase-trie-builder.ts";
import { VersionReader } from "../notice/read-version.ts";
import {
  TRANSLATED_CLOSINGS,
  TRANSLATED_TEXTS,
  type TranslatedText,
} from "../rules/translated-texts.ts";

/** Different anchors that must follow a title: fewer are a sentence about the licence. */
const MIN_ANCHORS = 5;

/** Words behind the title in which its version is looked for: "v. 1.2", "(EUPL), Version 1.2". */
const WORDS_BEFORE_VERSION = 5;

/** Most phrases that are looked at per file. */
const MAX_PHRASES = 20_000;

type Meaning =
  | { readonly role: "title"; readonly text: TranslatedText }
  | { readonly role: "anchor"; readonly text: TranslatedText; readonly anchor: string }
  | { readonly role: "mark"; readonly versions: ReadonlySet<string> }
  | { readonly role: "closing" };

interface FoundPhrase {
  readonly meanings: readonly Meaning[];
  readonly start: number;
  readonly end: number;
}

/**
 * Recognises licences in languages for which the index holds no text: by title, headings and terms. The version is
 * that of the title; where it is missing, or the text speaks against it, nothing is concluded.
 */
export class TranslatedTextMatcher implements LicenseMatcher {
  readonly id = "translation";
  readonly #phrases: PhraseTrie<Meaning[]>;
  readonly #versions: VersionReader;

  constructor({ dictionary }: LicenseIndex) {
    const idOf = (word: string): number => dictionary.idOf(word);
    this.#phrases = compile(idOf);
    this.#versions = new VersionReader(idOf);
  }

  match(document: MatcherDocument): readonly FoundMatch[] {
    const phrases = this.#find(document);
    return TRANSLATED_TEXTS.flatMap((text) => {
      const title = phrases.find(({ meanings }) =>
        meanings.some((meaning) => meaning.role === "title" && meaning.text === text),
      );
      return title === undefined ? [] : this.#read(document, text, phrases, title);
    });
  }

  #find(document: MatcherDocument): FoundPhrase[] {
    const { tokens } = document;
    const found: FoundPhrase[] = [];
    let token = 0;
    while (token < tokens.count && found.length < MAX_PHRASES) {
      const hit = document.isExplained(token) ? undefined : this.#phrases.longest(tokens, token);
      if (hit === undefined) {
        token += 1;
        continue;
      }
      found.push({ meanings: hit.payload, start: token, end: hit.end });
      token = hit.end;
    }
    return found;
  }

  #read(
    document: MatcherDocument,
    text: TranslatedText,
    phrases: readonly FoundPhrase[],
    title: FoundPhrase,
  ): FoundMatch[] {
    const next = phrases.find(
      ({ start, meanings }) => start > title.start && meanings.some(isTitleOfAnother(text)),
    );
    const behind = phrases.filter(
      ({ start }) => start > title.start && start < (next?.start ?? Infinity),
    );
    const anchors = behind.filter(({ meanings }) =>
      meanings.some((meaning) => meaning.role === "anchor" && meaning.text === text),
    );
    const share = distinctAnchors(anchors, text) / text.anchors.length;
    if (distinctAnchors(anchors, text) < MIN_ANCHORS) return [];
    const last = behind.findLast(({ meanings }) =>
      meanings.some(({ role, ...meaning }) =>
        role === "anchor" ? "text" in meaning && meaning.text === text : role !== "title",
      ),
    );
    const version = this.#versionOf(document, text, title, behind);
    const expression = version === undefined ? undefined : text.versions[version];
    const concluding = expression !== undefined;
    return [
      {
        expression: expression ?? "LicenseRef-lizenzlotse-eupl",
        kind: "text",
        rule: `translation/${text.id}`,
        ...document.spanOf(title.start, (last ?? title).end - 1),
        coverage: Math.round(share * 1000) / 1000,
        confidence: concluding ? 0.9 : 0.5,
        class: concluding ? "detection" : "clue",
      },
    ];
  }

  /** The version behind the title, unless a mark of another one stands in the text. */
  #versionOf(
    { tokens }: MatcherDocument,
    text: TranslatedText,
    title: FoundPhrase,
    behind: readonly FoundPhrase[],
  ): string | undefined {
    const marked = new Set(
      behind.flatMap(({ meanings }) =>
        meanings.flatMap((meaning) => (meaning.role === "mark" ? [...meaning.versions] : [])),
      ),
    );
    for (let token = title.end; token < title.end + WORDS_BEFORE_VERSION; token += 1) {
      const number = token < tokens.count ? this.#versions.read(tokens, token) : undefined;
      if (number === undefined) continue;
      const contradicted = marked.size > 0 && !marked.has(number.text);
      return number.text in text.versions && !contradicted ? number.text : undefined;
    }
    return marked.size === 1 ? [...marked][0] : undefined;
  }
}

/** Where the same licence follows in another language. */
function isTitleOfAnother(text: TranslatedText): (meaning: Meaning) => boolean {
  return (meaning) => meaning.role === "title" && meaning.text !== text;
}

function distinctAnchors(phrases: readonly FoundPhrase[], text: TranslatedText): number {
  const anchors = phrases.flatMap(({ meanings }) =>
    meanings.flatMap((meaning) =>
      meaning.role === "anchor" && meaning.text === text ? [meaning.anchor] : [],
    ),
  );
  return new Set(anchors).size;
}

function compile(idOf: (word: string) => number): PhraseTrie<Meaning[]> {
  const meanings = new Map<string, Meaning[]>();
  const add = (pattern: string, meaning: Meaning): void => {
    for (const words of expandPattern(pattern)) {
      const key = words.join(" ");
      meanings.set(key, [...(meanings.get(key) ?? []), meaning]);
    }
  };
  for (const text of TRANSLATED_TEXTS) {
    add(text.title, { role: "title", text });
    for (const anchor of text.anchors) add(anchor, { role: "anchor", text, anchor });
  }
  for (const [mark, versions] of versionsByMark()) add(mark, { role: "mark", versions });
  for (const closing of TRANSLATED_CLOSINGS) add(closing, { role: "closing" });
  const phrases = new PhraseTrieBuilder<Meaning[]>();
  for (const [key, payload] of meanings) {
    const ids = key.split(" ").map(idOf);
    if (ids.includes(0)) throw invalidIndex("in use", `it does not know a word of "${key}"`);
    phrases.add(ids, payload);
  }
  return new PhraseTrie(phrases.tables(), phrases.payloads);
}

function versionsByMark(): ReadonlyMap<string, ReadonlySet<string>> {
  const versions = new Map<string, Set<string>>();
  for (const { marks } of TRANSLATED_TEXTS) {
    for (const [version, words] of Object.entries(marks)) {
      for (const mark of words) versions.set(mark, (versions.get(mark) ?? new Set()).add(version));
    }
  }
  return versions;
}
