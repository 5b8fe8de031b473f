import { readSourceText, type SourceText } from "./bytes/source-text.ts";
import { hasWindows, selectWindows, type ByteWindow } from "./bytes/windows.ts";
import type {
  DetectOptions,
  FileReference,
  FileResult,
  FoundMatch,
  LicenseMatcher,
} from "./contract.ts";
import { CopyrightFinder } from "./copyright/find-copyrights.ts";
import { DetectedDocument } from "./detected-document.ts";
import { demoteIgnored } from "./group/demote-ignored.ts";
import { groupMatches } from "./group/group-matches.ts";
import type { LicenseIndex } from "./index/license-index.ts";
import { matchers } from "./registry.ts";
import { startTimeBudget } from "./time-budget.ts";
import { TokenBuffer } from "./tokens/token-stream.ts";
import { Tokenizer } from "./tokens/tokenize.ts";

/** Bytes read per file unless the options say otherwise. */
export const DEFAULT_MAX_BYTES = 4_194_304;

/** Share of a longer file's allowance that its end gets; licences stand at the top or at the very bottom. */
const TAIL_SHARE = 0.25;

const DEFAULT_MIN_COVERAGE = 0.8;
const DEFAULT_TIME_BUDGET_MS = 2000;

/** Most matches that are reported per file, by position. */
export const MAX_MATCHES = 10_000;

/**
 * Finds licences and copyright statements in files, one after the other: synchronous, no I/O, any bytes welcome.
 *
 * It holds scratch memory, so a detector belongs to one thread; several can share one index. The same bytes
 * with the same options give the same result, unless the time budget runs out (`partial`).
 *
 * @example
 * const detector = new Detector(openIndex());
 * summarizeExpression(detector.detect(await readFile("LICENSE"))); // 'EUPL-1.2'
 */
export class Detector {
  readonly #options: DetectOptions;
  readonly #tokenizer: Tokenizer;
  readonly #matchers: readonly LicenseMatcher[];
  readonly #copyrights: CopyrightFinder;
  readonly #tokens = new TokenBuffer();

  /** @param options - defaults for every call of {@link detect}. */
  constructor(index: LicenseIndex, options: DetectOptions = {}) {
    this.#options = options;
    this.#copyrights = new CopyrightFinder(index);
    this.#tokenizer = new Tokenizer(index.dictionary);
    this.#matchers = matchers.map((Matcher) => new Matcher(index));
  }

  /**
   * @param bytes - the file as stored, in any encoding; spans in the result refer to these bytes.
   * @param options - override those of the constructor for this file.
   */
  detect(bytes: Uint8Array, options: DetectOptions = {}): FileResult {
    const settings = { ...this.#options, ...options };
    const source = readSourceText(bytes);
    const maxBytes = settings.maxBytes ?? DEFAULT_MAX_BYTES;
    const selection = selectWindows(source.bytes, rangesWithin(source.bytes.length, maxBytes));
    const tokens = this.#tokenize(source.bytes, selection.windows);
    const document = new DetectedDocument(source, tokens, {
      hint: settings.hint,
      minCoverage: settings.minCoverage ?? DEFAULT_MIN_COVERAGE,
      isTimeUp: startTimeBudget(settings.timeBudgetMs ?? DEFAULT_TIME_BUDGET_MS),
    });
    const matches = withoutIgnored(this.#match(document), document, source);
    return {
      detections: groupMatches(matches),
      references: referencesOf(matches),
      copyrights: this.#copyrights.find(document),
      encoding: source.encoding,
      truncated: source.bytes.length > maxBytes || selection.truncated,
      partial: document.isTimeUp(),
    };
  }

  /**
   * Whether {@link detect} can find anything in these bytes: its first step alone, for callers that would first hash
   * the bytes or look them up. Most files of a source tree end here.
   */
  mayFind(bytes: Uint8Array): boolean {
    const { bytes: text } = readSourceText(bytes);
    return hasWindows(text, rangesWithin(text.length, this.#options.maxBytes ?? DEFAULT_MAX_BYTES));
  }

  #tokenize(bytes: Uint8Array, windows: readonly ByteWindow[]): TokenBuffer {
    this.#tokens.clear();
    for (const { start, end } of windows) this.#tokenizer.append(bytes, start, end, this.#tokens);
    return this.#tokens;
  }

  #match(document: DetectedDocument): readonly FoundMatch[] {
    if (document.tokens.count === 0) return [];
    for (const matcher of this.#matchers) document.add(matcher.match(document));
    return document.found.toSorted(byPosition).slice(0, MAX_MATCHES);
  }
}

function withoutIgnored(
  matches: readonly FoundMatch[],
  document: DetectedDocument,
  source: SourceText,
): readonly FoundMatch[] {
  if (matches.length === 0) return matches;
  const ranges = document.ignoredRanges().map(({ start, end }) => ({
    start: source.storedOffset(start),
    end: source.storedOffset(end),
  }));
  return demoteIgnored(matches, ranges);
}

function rangesWithin(length: number, maxBytes: number): readonly ByteWindow[] {
  if (length <= maxBytes) return [{ start: 0, end: length }];
  const tail = Math.floor(maxBytes * TAIL_SHARE);
  return [
    { start: 0, end: maxBytes - tail },
    { start: length - tail, end: length },
  ];
}

function byPosition(left: FoundMatch, right: FoundMatch): number {
  return left.startByte - right.startByte || right.endByte - left.endByte;
}

function referencesOf(matches: readonly FoundMatch[]): FileReference[] {
  return matches.flatMap(({ target, startLine }) =>
    target === undefined ? [] : [{ target, startLine }],
  );
}
