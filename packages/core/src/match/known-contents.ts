import type { ContentEntry } from "./content-result.ts";

/** Results by content, from this run or an earlier one. */
export interface KnownContents {
  /** @param flavor - what was asked of the content: detection version, class and extent. */
  lookUp(sha256: string, flavor: string): readonly ContentEntry[] | undefined;
}

/** For runs without a cache. */
export const NOTHING_KNOWN: KnownContents = { lookUp: () => undefined };

/** Most contents that are kept in memory; the oldest goes first. */
const MAX_CONTENTS = 8_192;
/** Results with more entries (large archives) are not kept: they are rarely met twice, and large. */
const MAX_ENTRIES = 16;

/** Remembers the contents of this run in front of another store: a fifth of a tree's licence texts are copies. */
export class ContentMemo implements KnownContents {
  readonly #behind: KnownContents;
  readonly #entries = new Map<string, readonly ContentEntry[]>();

  constructor(behind: KnownContents) {
    this.#behind = behind;
  }

  lookUp(sha256: string, flavor: string): readonly ContentEntry[] | undefined {
    const key = `${sha256}/${flavor}`;
    const known = this.#entries.get(key) ?? this.#behind.lookUp(sha256, flavor);
    if (known !== undefined) this.#keep(key, known);
    return known;
  }

  add(sha256: string, flavor: string, entries: readonly ContentEntry[]): void {
    this.#keep(`${sha256}/${flavor}`, entries);
  }

  #keep(key: string, entries: readonly ContentEntry[]): void {
    if (entries.length > MAX_ENTRIES || this.#entries.has(key)) return;
    if (this.#entries.size >= MAX_CONTENTS) {
      const [oldest = ""] = this.#entries.keys();
      this.#entries.delete(oldest);
    }
    this.#entries.set(key, entries);
  }
}
