import { type LicenseTexts, normalizedWords, type NormalizedWords } from "@lizenzlotse/detection";

import { WordSearch } from "../word-search.ts";

/** A text of the list that also goes about without what the list appends to it. */
interface Excerpt {
  readonly licenses: readonly string[];
  readonly keys: Float64Array;
}

/** Where such a text stands, 1-based lines, both inclusive. */
export interface FoundExcerpt {
  readonly licenses: readonly string[];
  readonly startLine: number;
  readonly endLine: number;
}

/**
 * Finds the LGPL 3.0 by itself: the list appends the whole GPL 3.0 to it, while packages keep the two in files of their
 * own (`COPYING.LESSER`, `COPYING`).
 */
export class ListedExcerpts {
  readonly #search: WordSearch<Excerpt>;

  constructor(texts: LicenseTexts) {
    const whole = texts.get("LGPL-3.0-only") ?? "";
    const end = whole.lastIndexOf("GNU GENERAL PUBLIC LICENSE");
    // The title carries an address that copies write differently.
    const start = whole.indexOf("This version of the GNU Lesser");
    const words = normalizedWords(new TextEncoder().encode(whole.slice(start, end)));
    const excerpt = { licenses: ["LGPL-3.0-only", "LGPL-3.0-or-later"], keys: words.keys };
    this.#search = new WordSearch([[excerpt, excerpt.keys]]);
  }

  find(words: NormalizedWords): readonly FoundExcerpt[] {
    return [...this.#search.find(words)].map(([{ licenses, keys }, at]) => ({
      licenses,
      startLine: words.lines[at] ?? 1,
      endLine: words.lines[at + keys.length - 1] ?? 1,
    }));
  }
}
