/**
 * The words of a file in order, one entry per word in parallel arrays. The arrays belong to a reusable buffer:
 * they are longer than `count` and are overwritten by the next file.
 */
export interface TokenStream {
  readonly count: number;
  /** Dictionary id; 0 for a word that no rule and no licence text uses. */
  readonly words: Uint16Array;
  /** Half-open byte span in the source text. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** What stands before the word, see `SEPARATOR`. */
  readonly before: Uint16Array;
  /** What stands behind the last word. */
  readonly trailing: number;
  /** FNV-1a of the folded word, and its length in folded letters. */
  readonly hashes: Int32Array;
  readonly lengths: Uint16Array;
}

const INITIAL_CAPACITY = 4096;

/** The growing arrays behind a {@link TokenStream}. */
export class TokenBuffer implements TokenStream {
  count = 0;
  trailing = 0;
  words: Uint16Array = new Uint16Array(INITIAL_CAPACITY);
  starts: Uint32Array = new Uint32Array(INITIAL_CAPACITY);
  ends: Uint32Array = new Uint32Array(INITIAL_CAPACITY);
  before: Uint16Array = new Uint16Array(INITIAL_CAPACITY);
  hashes: Int32Array = new Int32Array(INITIAL_CAPACITY);
  lengths: Uint16Array = new Uint16Array(INITIAL_CAPACITY);

  clear(): void {
    this.count = 0;
  }

  /** Makes room for `extra` more words. */
  reserve(extra: number): void {
    const needed = this.count + extra;
    if (needed <= this.words.length) return;
    const capacity = Math.max(needed, this.words.length * 2);
    this.words = enlarge(this.words, new Uint16Array(capacity));
    this.starts = enlarge(this.starts, new Uint32Array(capacity));
    this.ends = enlarge(this.ends, new Uint32Array(capacity));
    this.before = enlarge(this.before, new Uint16Array(capacity));
    this.hashes = enlarge(this.hashes, new Int32Array(capacity));
    this.lengths = enlarge(this.lengths, new Uint16Array(capacity));
  }
}

function enlarge<T extends Uint16Array | Uint32Array | Int32Array>(from: T, into: T): T {
  into.set(from);
  return into;
}
