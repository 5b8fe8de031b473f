import type { MatcherDocument } from "../contract.ts";
import type { LicenseIndex } from "../index/license-index.ts";
import { FAMILIES } from "../rules/families.ts";
import { digitsOf } from "../tokens/dictionary.ts";
import { SEPARATOR } from "../tokens/separators.ts";
import type { TokenStream } from "../tokens/token-stream.ts";
import type { FamilyFacts, NameKind, Phrase } from "./phrase.ts";
import { familyOfLeaf, isGnuLeaf, type ExceptionMention, type Mention } from "./mention.ts";
import { VersionClauseReader, type NameProbe, type VersionClause } from "./version-clause.ts";
import { Vocabulary } from "./vocabulary.ts";

/** Everything named in a token stream, each list in the order of the text. */
export interface Mentions {
  readonly licenses: readonly Mention[];
  readonly exceptions: readonly ExceptionMention[];
}

/** Between the two halves of a Markdown link. */
const LINK = SEPARATOR.CLOSE | SEPARATOR.OPEN;

/** `%license`, `@license`, `\\license` */
const KEYWORD_SIGNS: ReadonlySet<number> = new Set(Buffer.from("%@\\", "latin1"));

/** Most mentions that are read per file. */
const MAX_MENTIONS = 20_000;

/** Reads names, versions and addresses of licences from a token stream: one pass, longest phrase first. */
export class MentionReader {
  readonly vocabulary: Vocabulary;
  readonly #tables: Pick<LicenseIndex, "phrases" | "identifiers">;
  readonly #clauses: VersionClauseReader;

  constructor(index: LicenseIndex) {
    this.#tables = index;
    this.vocabulary = new Vocabulary(index.dictionary);
    this.#clauses = new VersionClauseReader(index.dictionary, this.vocabulary, (tokens, token) =>
      this.#nameAt(tokens, token),
    );
  }

  read(document: MatcherDocument): Mentions {
    const { tokens } = document;
    const licenses: Mention[] = [];
    const exceptions: ExceptionMention[] = [];
    let token = 0;
    while (token < tokens.count && licenses.length < MAX_MENTIONS) {
      const hit = document.isExplained(token)
        ? undefined
        : this.#tables.phrases.longest(tokens, token);
      if (hit === undefined) {
        token += 1;
        continue;
      }
      const { payload, end } = hit;
      if (payload.kind === "aside") {
        token = end;
        continue;
      }
      if (payload.kind === "exception") {
        const { exception, family, general = false } = payload;
        exceptions.push({ exception, family, general, start: token, end });
        token = end;
        continue;
      }
      const mention = this.#toMention(document, payload, token, end);
      if (mention !== undefined) licenses.push(mention);
      // What stands between a name and its version may be a name as well: "GPL or LGPL version 2".
      token = end;
    }
    return { licenses, exceptions };
  }

  #nameAt(tokens: TokenStream, token: number): NameProbe | undefined {
    const hit = this.#tables.phrases.longest(tokens, token);
    if (hit?.payload.kind !== "family") return undefined;
    const { id, gnu = false } = hit.payload.family;
    return { family: id, gnu, end: hit.end };
  }

  #toMention(
    document: MatcherDocument,
    phrase: Exclude<Phrase, { kind: "exception" | "aside" }>,
    start: number,
    end: number,
  ): Mention | undefined {
    if (phrase.kind !== "address" && phrase.kind !== "list-address") {
      if (this.#isBroken(document, start, end)) return undefined;
    }
    const { tokens } = document;
    if (phrase.kind === "family") return this.#familyMention(document, phrase, start, end);
    if (phrase.kind === "listed") {
      return listedMention(phrase.expression, phrase.short ? "short" : "name", start, end);
    }
    if (hasSpace(tokens, start + 1, end)) return undefined;
    if (phrase.kind === "address") {
      const mention = listedMention(phrase.expression, "address", start, end);
      // A page without a number in its address has shown every version of the licence.
      return { ...mention, versioned: mention.versioned && hasNumber(tokens, start, end) };
    }
    const identifier = this.#tables.identifiers.longest(tokens, end);
    if (identifier === undefined || hasSpace(tokens, end, identifier.end)) return undefined;
    return listedMention(identifier.payload, "address", start, identifier.end);
  }

  /** Words that follow each other by chance: part of a path, or the key of the next line ("….php\nLicense: GPL"). */
  #isBroken({ bytes, tokens }: MatcherDocument, start: number, end: number): boolean {
    if (start > 0 && tokens.before[start] === 0) return true;
    if (isHyphenated(tokens, start, end)) return true;
    for (let token = start + 1; token < end; token += 1) {
      const before = tokens.before[token] ?? 0;
      const license = this.vocabulary.is(tokens.words[token] ?? 0, "license");
      const inLine = (before & SEPARATOR.NEWLINE) === 0;
      if (license && inLine && isListed(before)) return true;
      // "[LICENSE-MIT](LICENSE-MIT)"
      if ((before & LINK) === LINK) return true;
      if (this.#isKeyword(bytes, tokens, token)) return true;
      if (inLine && (before & (SEPARATOR.COLON | SEPARATOR.SEMICOLON)) !== 0) return true;
      const key = token === end - 1 && ((tokens.before[end] ?? 0) & SEPARATOR.COLON) !== 0;
      if (license && !inLine && (key || opensSentence(bytes, tokens, token))) return true;
    }
    return false;
  }

  /** What opens a line of its own: "%doc README\n%license COPYING", "for FreeBSD\n# Copyright (C) 2002". */
  #isKeyword(bytes: Uint8Array, tokens: TokenStream, token: number): boolean {
    const word = tokens.words[token] ?? 0;
    const start = tokens.starts[token] ?? 0;
    if (((tokens.before[token] ?? 0) & SEPARATOR.NEWLINE) === 0) return false;
    if (this.vocabulary.is(word, "copyright")) return true;
    return this.vocabulary.is(word, "license") && KEYWORD_SIGNS.has(bytes[start - 1] ?? 0);
  }

  #familyMention(
    document: MatcherDocument,
    { family, as }: { family: FamilyFacts; as: NameKind },
    start: number,
    end: number,
  ): Mention | undefined {
    const { id, gnu = false, versions } = family;
    const clause =
      versions === undefined
        ? undefined
        : this.#clauses.read(document.tokens, { family: id, gnu, start, end });
    const known = expressionsOf(family, clause);
    const misplaced = family.onlyInLicenseFiles === true && !isTerseLicense(document);
    const unclear = known.length === 0 || as === "alike" || misplaced;
    const expressions =
      known.length === 0 && family.unclear !== undefined ? [family.unclear] : known;
    if (expressions.length === 0) return undefined;
    return {
      family: family.id,
      form: as === "short" ? "short" : "name",
      start: clause?.start ?? start,
      end: Math.max(end, clause?.end ?? 0),
      nameEnd: end,
      expressions,
      versioned: clause !== undefined && clause.versions.length > 0,
      besideGnu: clause === undefined ? family.besideGnu : undefined,
      gnu: family.gnu === true,
      unclear,
      generic: family.generic === true,
      fallback: family.fallback === true,
      impliedBy: family.impliedBy ?? [],
    };
  }
}

/** A licence file of a few words: more of them may be a licence text that nobody knows. */
function isTerseLicense({ hint, tokens }: MatcherDocument): boolean {
  return hint === "license-file" && tokens.count <= TERSE_WORDS;
}

const TERSE_WORDS = 60;

/** The end of a longer name in code: `.icon-creative-commons-zero`. */
function isHyphenated(tokens: TokenStream, start: number, end: number): boolean {
  if (start === 0 || end - start < 2) return false;
  for (let token = start; token < end; token += 1)
    if (tokens.before[token] !== SEPARATOR.HYPHEN) return false;
  return true;
}

function listedMention(
  expression: string,
  form: Mention["form"],
  start: number,
  end: number,
): Mention {
  const family = familyOfLeaf(expression);
  return {
    family,
    form,
    start,
    end,
    nameEnd: end,
    expressions: [expression],
    besideGnu: undefined,
    versioned: !UNVERSIONED.has(expression) && /-v?\d/u.test(expression),
    gnu: isGnuLeaf(expression),
    unclear: false,
    generic: false,
    fallback: false,
    impliedBy: [],
  };
}

/** What an address without a version stands for. */
const UNVERSIONED: ReadonlySet<string> = new Set(
  FAMILIES.flatMap(({ gnu, unversioned }) =>
    gnu === true && unversioned !== undefined ? [unversioned] : [],
  ),
);

function hasNumber(tokens: TokenStream, from: number, to: number): boolean {
  for (let token = from; token < to; token += 1) {
    if (digitsOf(tokens.words[token] ?? 0) !== undefined) return true;
  }
  return false;
}

/** Between files and folders: "Doc/   license and change log", "{UNLICENSE,LICENSE-MIT}", "bsd.license". */
function isListed(before: number): boolean {
  if (before === SEPARATOR.DOT || before === SEPARATOR.COMMA) return true;
  return (before & SEPARATOR.SLASH) !== 0;
}

/** An address is one run of characters; the line's next words do not belong to it. */
function hasSpace(tokens: TokenStream, from: number, to: number): boolean {
  const space = SEPARATOR.SPACE | SEPARATOR.NEWLINE | SEPARATOR.WINDOW;
  for (let token = from; token < to; token += 1) {
    if (((tokens.before[token] ?? 0) & space) !== 0) return true;
  }
  return false;
}

function expressionsOf(family: FamilyFacts, clause: VersionClause | undefined): readonly string[] {
  const known = (clause?.versions ?? []).flatMap((version) => {
    const expression = family.versions?.[version];
    // "GPL and LGPL version 2.1": a version that only the other one has.
    const foreign = clause?.shared === true && familyOfLeaf(expression ?? "") !== family.id;
    return expression === undefined || foreign ? [] : [expression];
  });
  if (known.length === 0) {
    // A version that the family does not have is a slip or another product's: no guess.
    const named = clause !== undefined && clause.versions.length > 0 && !clause.shared;
    return family.unversioned === undefined || named ? [] : [family.unversioned];
  }
  if (family.gnu !== true) return known;
  return known.map((base, at) => {
    const later = clause?.later === true && at === known.length - 1;
    return `${base}-${later ? "or-later" : "only"}`;
  });
}

/** A capital behind a word without one: "…-by-group.php\n * License Groups …". */
function opensSentence(bytes: Uint8Array, tokens: TokenStream, token: number): boolean {
  return (
    isCapital(bytes[tokens.starts[token] ?? 0]) && !isCapital(bytes[tokens.starts[token - 1] ?? 0])
  );
}

function isCapital(byte = 0): boolean {
  return byte >= 0x41 && byte <= 0x5a;
}
