import { canonicalExpression, normalizeLicenseName } from "@lizenzlotse/licenses";
import type { FoundMatch, LicenseMatcher, MatcherDocument } from "../contract.ts";
import type { LicenseIndex } from "../index/license-index.ts";
import { SEPARATOR } from "../tokens/separators.ts";
import { WordSet } from "../tokens/word-set.ts";

/** Most fields that are read per file; a lockfile repeats them for each of its packages. */
const MAX_FIELDS = 5000;

/** Longest value of a field, in bytes. */
const MAX_VALUE_BYTES = 120;

/** Confidence that a name must have to be taken as the licence. */
const MIN_NAME_CONFIDENCE = 0.8;

const KEYS = ["license", "licenses"] as const;

/** Between the key and its value: `{ "type": `, `<name>`, `{ text = `. */
const INNER_KEYS = ["type", "name", "id", "text", "expression", "value"] as const;
const OPENERS = signs(" \t:=\"'`{[(<>@");
const CLOSERS = signs("\"'`<}\n\r]");

const NO_VALUE = /^(?:see|file|the|this|url|http)\b/iu;

/**
 * Reads licence fields of manifests and the like: `"license": "MIT"`, `<license><name>…`, `license = "MIT"`,
 * `@license MIT`. Only values that are an SPDX expression or a well-known name count.
 */
export class LicenseFieldMatcher implements LicenseMatcher {
  readonly id = "field";
  readonly #keys: WordSet;
  readonly #innerKeys: WordSet;

  constructor({ dictionary }: LicenseIndex) {
    this.#keys = new WordSet(dictionary, KEYS);
    this.#innerKeys = new WordSet(dictionary, INNER_KEYS);
  }

  match(document: MatcherDocument): readonly FoundMatch[] {
    const { tokens } = document;
    const matches: FoundMatch[] = [];
    for (let token = 0; token + 1 < tokens.count && matches.length < MAX_FIELDS; token += 1) {
      if (!this.#keys.has(tokens.words[token] ?? 0) || document.isExplained(token)) continue;
      const match = this.#readField(document, token);
      if (match !== undefined) matches.push(match);
    }
    return matches;
  }

  #readField(document: MatcherDocument, key: number): FoundMatch | undefined {
    const { bytes, tokens } = document;
    const inner = this.#innerKeys.has(tokens.words[key + 1] ?? 0) ? 1 : 0;
    const before = tokens.before[key + 1 + inner] ?? 0;
    if ((before & (SEPARATOR.COLON | SEPARATOR.MARKUP | SEPARATOR.SPACE)) === 0) return undefined;
    const start = skip(bytes, tokens.ends[key + inner] ?? 0);
    const end = valueEnd(bytes, start);
    const value = Buffer.from(bytes.subarray(start, end)).toString("utf8").trim();
    if (!isField(document, key, before) && !isCpanField(document, key, value)) return undefined;
    const meaning = value === "" || NO_VALUE.test(value) ? undefined : meaningOf(value);
    if (meaning === undefined) return undefined;
    return {
      ...meaning,
      kind: "tag",
      rule: "tag/license-field",
      ...document.spanOfBytes(tokens.starts[key] ?? 0, end),
      coverage: 1,
      class: "detection",
    };
  }
}

/** A sign that assigns, in a file that assigns: prose ("License: see below") is left to the notices. */
function isField({ bytes, tokens, hint }: MatcherDocument, key: number, before: number): boolean {
  const start = tokens.starts[key] ?? 0;
  // An identifier that ends in the word: "bsd-3-clause-no-military-license".
  if (tokens.before[key] === SEPARATOR.HYPHEN && tokens.before[key - 1] === SEPARATOR.HYPHEN)
    return false;
  if (bytes[start - 1] === AT_SIGN) return (before & SEPARATOR.SPACE) !== 0;
  if ((before & SEPARATOR.MARKUP) !== 0) return true;
  if ((before & SEPARATOR.COLON) === 0) return false;
  return hint === "manifest" || (before & SEPARATOR.QUOTE) !== 0;
}

/** `license: perl_5` on a line of its own, without quotes, as CPAN's `META.yml` and `META.json` have it. */
function isCpanField({ tokens }: MatcherDocument, key: number, value: string): boolean {
  const opensLine = key === 0 || ((tokens.before[key] ?? 0) & SEPARATOR.NEWLINE) !== 0;
  const assigns = ((tokens.before[key + 1] ?? 0) & SEPARATOR.COLON) !== 0;
  return opensLine && assigns && CPAN_WORDS.has(value);
}

const AT_SIGN = 0x40;

/** The bytes of single ASCII characters. */
function signs(characters: string): ReadonlySet<number> {
  return new Set(Buffer.from(characters, "latin1"));
}

function skip(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && OPENERS.has(bytes[at] ?? 0)) at += 1;
  return at;
}

function valueEnd(bytes: Uint8Array, from: number): number {
  const limit = Math.min(bytes.length, from + MAX_VALUE_BYTES);
  let at = from;
  while (at < limit && !CLOSERS.has(bytes[at] ?? 0)) at += 1;
  return at;
}

/** Words of the CPAN metadata format (CPAN::Meta::Spec, versions 1.4 and 2) that are a licence only in a field. */
const CPAN_WORDS: ReadonlyMap<string, string> = new Map([
  ["perl", "Artistic-1.0-Perl OR GPL-1.0-or-later"],
  ["perl_5", "Artistic-1.0-Perl OR GPL-1.0-or-later"],
  ["agpl_3", "AGPL-3.0-only"],
  ["apache_1_1", "Apache-1.1"],
  ["apache_2_0", "Apache-2.0"],
  ["artistic_1", "Artistic-1.0"],
  ["artistic_2", "Artistic-2.0"],
  ["gfdl_1_2", "GFDL-1.2-only"],
  ["gfdl_1_3", "GFDL-1.3-only"],
  ["gpl_1", "GPL-1.0-only"],
  ["gpl_2", "GPL-2.0-only"],
  ["gpl_3", "GPL-3.0-only"],
  ["lgpl_2_1", "LGPL-2.1-only"],
  ["lgpl_3_0", "LGPL-3.0-only"],
  ["mozilla_1_0", "MPL-1.0"],
  ["mozilla_1_1", "MPL-1.1"],
  ["qpl_1_0", "QPL-1.0"],
]);

function meaningOf(value: string): { expression: string; confidence: number } | undefined {
  const expression = CPAN_WORDS.get(value) ?? canonicalExpression(value);
  if (expression !== undefined) return { expression, confidence: 1 };
  const named = normalizeLicenseName(value);
  if (named.expression === undefined || named.confidence < MIN_NAME_CONFIDENCE) return undefined;
  return { expression: named.expression, confidence: named.confidence };
}
