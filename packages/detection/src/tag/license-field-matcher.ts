import { canonicalExpression, normalizeLicenseName } from "@lizenzlotse/licenses";
import type { FoundMatch, LicenseMatcher, MatcherDocument } from "../contract.ts";
import type { LicenseIndex } from "../index/license-index.ts";
import { SEPARATOR } from "../tokens/separators.ts";

/** Most fields that are read per file; a lockfile repeats them for each of its packages. */
const MAX_FIELDS = 5000;

/** Longest value of a field, in bytes. */
const MAX_VALUE_BYTES = 120;

/** Confidence that a name must have to be taken as the licence. */
const MIN_NAME_CONFIDENCE = 0.8;

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
  readonly #keys: ReadonlySet<number>;
  readonly #innerKeys: ReadonlySet<number>;

  constructor({ dictionary }: LicenseIndex) {
    this.#keys = new Set([dictionary.idOf("license"), dictionary.idOf("licenses")]);
    this.#innerKeys = new Set(INNER_KEYS.map((key) => dictionary.idOf(key)));
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
    if (!isField(document, key, before)) return undefined;
    const start = skip(bytes, tokens.ends[key + inner] ?? 0);
    const end = valueEnd(bytes, start);
    const value = Buffer.from(bytes.subarray(start, end)).toString("utf8").trim();
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
  if (bytes[start - 1] === AT_SIGN) return (before & SEPARATOR.SPACE) !== 0;
  if ((before & SEPARATOR.MARKUP) !== 0) return true;
  if ((before & SEPARATOR.COLON) === 0) return false;
  return hint === "manifest" || (before & SEPARATOR.QUOTE) !== 0;
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

/** Words of the CPAN metadata format that are a licence only as the value of a field. */
const FIELD_WORDS: ReadonlyMap<string, string> = new Map([
  ["perl", "Artistic-1.0-Perl OR GPL-1.0-or-later"],
  ["perl_5", "Artistic-1.0-Perl OR GPL-1.0-or-later"],
]);

function meaningOf(value: string): { expression: string; confidence: number } | undefined {
  const expression = FIELD_WORDS.get(value) ?? canonicalExpression(value);
  if (expression !== undefined) return { expression, confidence: 1 };
  const named = normalizeLicenseName(value);
  if (named.expression === undefined || named.confidence < MIN_NAME_CONFIDENCE) return undefined;
  return { expression: named.expression, confidence: named.confidence };
}
