import { normalizeLicenseName } from "@lizenzlotse/licenses";
import type { LicenseMatch } from "@lizenzlotse/model";
import type { LicenseMatcher, MatcherDocument } from "../contract.ts";
import type { LicenseIndex } from "../index/license-index.ts";
import { SEPARATOR } from "../tokens/separators.ts";
import { MAX_TAG_LENGTH, readTagExpression, type TagExpression } from "./read-tag-expression.ts";

/** Most tags that are read per file. */
const MAX_TAGS = 5000;

/** Reads `SPDX-License-Identifier:` tags in whatever comment style they stand. */
export class SpdxTagMatcher implements LicenseMatcher {
  readonly id = "tag";
  readonly #spdx: number;
  readonly #license: number;
  readonly #identifier: number;
  /** Licences whose own text holds a tag, which then says nothing about the file. */
  readonly #tagged: ReadonlySet<string>;

  constructor(index: LicenseIndex) {
    this.#spdx = index.dictionary.idOf("spdx");
    this.#license = index.dictionary.idOf("license");
    this.#identifier = index.dictionary.idOf("identifier");
    this.#tagged = new Set(
      index.texts.entries.filter(({ tagged }) => tagged).map(({ expression }) => expression),
    );
  }

  match(document: MatcherDocument): readonly LicenseMatch[] {
    const { tokens } = document;
    const matches: LicenseMatch[] = [];
    for (let token = 0; token + 2 < tokens.count && matches.length < MAX_TAGS; token += 1) {
      if (tokens.words[token] !== this.#spdx || !this.#isTag(document, token)) continue;
      const match = readTag(document, token);
      if (match !== undefined && !this.#isQuoted(document, match)) matches.push(match);
    }
    return matches;
  }

  #isQuoted({ found }: MatcherDocument, { startByte }: LicenseMatch): boolean {
    return found.some(
      (text) =>
        text.kind === "text" &&
        this.#tagged.has(text.expression) &&
        text.startByte <= startByte &&
        text.endByte > startByte,
    );
  }

  #isTag({ tokens }: MatcherDocument, token: number): boolean {
    const colon = tokens.before[token + 3] ?? SEPARATOR.COLON;
    return (
      tokens.words[token + 1] === this.#license &&
      tokens.words[token + 2] === this.#identifier &&
      tokens.before[token + 1] === SEPARATOR.HYPHEN &&
      tokens.before[token + 2] === SEPARATOR.HYPHEN &&
      (colon & SEPARATOR.COLON) !== 0
    );
  }
}

function readTag(document: MatcherDocument, token: number): LicenseMatch | undefined {
  const { bytes, tokens } = document;
  const from = tokens.ends[token + 2] ?? 0;
  const rest = Buffer.from(
    bytes.buffer,
    bytes.byteOffset + from,
    Math.min(MAX_TAG_LENGTH, bytes.length - from),
  );
  // One character per byte keeps offsets; identifiers are ASCII.
  const tag = readTagExpression(rest.toString("latin1"));
  if (tag.text === "") return undefined;
  return {
    ...meaningOf(tag),
    kind: "tag",
    rule: "tag/spdx-license-identifier",
    ...document.spanOfBytes(tokens.starts[token] ?? 0, from + tag.length),
    coverage: 1,
  };
}

function meaningOf(tag: TagExpression): Pick<LicenseMatch, "expression" | "confidence" | "class"> {
  if (tag.expression !== undefined) {
    return { expression: tag.expression, confidence: 1, class: "detection" };
  }
  const { expression, confidence } = normalizeLicenseName(tag.text);
  if (expression !== undefined && confidence >= 0.8)
    return { expression, confidence, class: "detection" };
  return { expression: invalidTag(tag.text), confidence: 0.5, class: "clue" };
}

/** An identifier that SPDX does not know is kept as it stands, as far as a `LicenseRef-` allows. */
function invalidTag(text: string): string {
  return `LicenseRef-lizenzlotse-tag-${text.replace(/[^A-Za-z0-9.]+/gu, "-").slice(0, 64)}`;
}
