import type { ByteSpan, FileHint, FoundMatch, MatcherDocument, MatchSpan } from "./contract.ts";
import { findIgnoredRanges, type IgnoredRange } from "./bytes/ignored-ranges.ts";
import { LinePlaces } from "./bytes/line-places.ts";
import { LineTable } from "./bytes/line-table.ts";
import type { SourceText } from "./bytes/source-text.ts";
import type { TokenStream } from "./tokens/token-stream.ts";

/** What a document needs to know beside the text itself. */
export interface DocumentSettings {
  readonly hint: FileHint | undefined;
  readonly minCoverage: number;
  readonly isTimeUp: () => boolean;
}

/** One file on its way through the matchers: remembers what is explained, turns tokens into spans. */
export class DetectedDocument implements MatcherDocument {
  readonly bytes: Uint8Array;
  readonly encoding: MatcherDocument["encoding"];
  readonly hint: FileHint | undefined;
  readonly minCoverage: number;
  readonly tokens: TokenStream;
  readonly isTimeUp: () => boolean;
  readonly found: FoundMatch[] = [];
  readonly #source: SourceText;
  /** 1 for each explained token; absent as long as there is none. */
  #explained: Uint8Array | undefined;
  #ignored: readonly IgnoredRange[] | undefined;
  readonly #places: LinePlaces;
  readonly #lines: LineTable;

  constructor(source: SourceText, tokens: TokenStream, settings: DocumentSettings) {
    this.bytes = source.bytes;
    this.encoding = source.encoding;
    this.hint = settings.hint;
    this.minCoverage = settings.minCoverage;
    this.isTimeUp = settings.isTimeUp;
    this.tokens = tokens;
    this.#source = source;
    this.#lines = new LineTable(source.bytes);
    this.#places = new LinePlaces(source.bytes);
  }

  /** Looked for once, and only where something was found: it is another way through the whole file. */
  ignoredRanges(): readonly IgnoredRange[] {
    return (this.#ignored ??= findIgnoredRanges(this.bytes));
  }

  isExplained(token: number): boolean {
    return this.#explained?.[token] === 1;
  }

  /** Adds matches; what concludes explains its tokens. */
  add(matches: readonly FoundMatch[]): void {
    this.found.push(...matches);
    for (const match of matches) if (match.class === "detection") this.#explain(match);
  }

  #explain({ holes = [], ...span }: FoundMatch): void {
    this.#mark(span, 1);
    for (const hole of holes) this.#mark(hole, 0);
  }

  #mark(span: ByteSpan, explained: 0 | 1): void {
    const { starts, count } = this.tokens;
    this.#explained ??= new Uint8Array(count);
    for (let token = this.#tokenAt(span.startByte); token < count; token += 1) {
      if (this.#source.storedOffset(starts[token] ?? 0) >= span.endByte) return;
      this.#explained[token] = explained;
    }
  }

  spanOf(first: number, last: number): MatchSpan {
    return this.spanOfBytes(this.tokens.starts[first] ?? 0, this.tokens.ends[last] ?? 0);
  }

  spanOfBytes(start: number, end: number): MatchSpan {
    const startLine = this.#lines.lineAt(start);
    return {
      startByte: this.#source.storedOffset(start),
      endByte: this.#source.storedOffset(end),
      startLine,
      endLine: this.#lines.lineAt(Math.max(start, end - 1)),
      place: this.#places.placeOf(startLine),
    };
  }

  /** First token at or behind a byte as stored. */
  #tokenAt(storedByte: number): number {
    const { starts, count } = this.tokens;
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#source.storedOffset(starts[middle] ?? 0) < storedByte) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
