import { normalizedWords, type NormalizedWords } from "@lizenzlotse/detection";
import {
  byText,
  type DeliveredUpstreamText,
  type SourceLocation,
  type TreePath,
} from "@lizenzlotse/model";

import type { DeliveredDocument } from "../delivered-document.ts";
import type { UpstreamText } from "../upstream-texts.ts";
import { WordSearch } from "../word-search.ts";

/** Lines that are named of a text that is not there as a whole. */
const MAX_MISSING_LINES = 20;
/** Longest line that is named. */
const MAX_LINE_LENGTH = 200;
/** Most words of an artefact that are kept to look for single lines; a large product's notices have a tenth of it. */
const MAX_HELD_WORDS = 4_000_000;

/** Looks for the licence and NOTICE files of components in document after document. */
export class UpstreamInclusion {
  readonly #wanted: ReadonlyMap<string, UpstreamText>;
  readonly #search: WordSearch<string>;
  readonly #whole = new Map<string, SourceLocation>();
  readonly #held: { readonly path: TreePath; readonly words: NormalizedWords }[] = [];
  #heldWords = 0;

  constructor(wanted: ReadonlyMap<string, UpstreamText>) {
    this.#wanted = wanted;
    this.#search = new WordSearch([...wanted].map(([digest, { words }]) => [digest, words.keys]));
  }

  add({ path, words }: DeliveredDocument): void {
    for (const [digest, word] of this.#search.find(words))
      if (!this.#whole.has(digest)) this.#whole.set(digest, { path, line: words.lines[word] ?? 1 });
    if (this.#heldWords + words.keys.length > MAX_HELD_WORDS) return;
    this.#held.push({ path, words });
    this.#heldWords += words.keys.length;
  }

  finish(): DeliveredUpstreamText[] {
    const partly = this.#findLines();
    return [...this.#wanted.values()]
      .map((text) => this.#stateOf(text, partly))
      .sort(byText(({ normalizedSha256 }) => normalizedSha256));
  }

  #stateOf(text: UpstreamText, found: ReadonlyMap<string, SourceLocation>): DeliveredUpstreamText {
    const { normalizedSha256 } = text;
    const location = this.#whole.get(normalizedSha256);
    if (location !== undefined)
      return { normalizedSha256, included: "whole", location, missingLines: [] };
    const lines = linesOf(text);
    if (lines.length === 0) return { normalizedSha256, included: "whole", missingLines: [] };
    const missing = lines.filter((line) => !found.has(line));
    const first = lines.map((line) => found.get(line)).find((place) => place !== undefined);
    return {
      normalizedSha256,
      included: missing.length === lines.length ? "none" : "partly",
      ...(first === undefined ? {} : { location: first }),
      missingLines: missing
        .slice(0, MAX_MISSING_LINES)
        .map((line) => line.slice(0, MAX_LINE_LENGTH)),
    };
  }

  /** Only of texts that are nowhere whole, each line by itself. */
  #findLines(): ReadonlyMap<string, SourceLocation> {
    const lines = new Set(
      [...this.#wanted.values()]
        .filter(({ normalizedSha256 }) => !this.#whole.has(normalizedSha256))
        .flatMap(linesOf),
    );
    const search = new WordSearch([...lines].map((line) => [line, wordsOfLine(line)] as const));
    const found = new Map<string, SourceLocation>();
    for (const { path, words } of this.#held)
      for (const [line, word] of search.find(words))
        if (!found.has(line)) found.set(line, { path, line: words.lines[word] ?? 1 });
    return found;
  }
}

/** Lines that say something. */
function linesOf({ text }: UpstreamText): readonly string[] {
  return text
    .split(/\r\n?|\n/u)
    .map((line) => line.trim())
    .filter((line) => /[\p{L}\p{N}]/u.test(line) && wordsOfLine(line).length > 0);
}

function wordsOfLine(line: string): Float64Array {
  return normalizedWords(new TextEncoder().encode(line)).keys;
}
