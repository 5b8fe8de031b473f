import type { IdNormalizer, Mode } from "./normalize-id.ts";

/** Licence ids by path. */
export type IdsByPath = ReadonlyMap<string, readonly string[]>;

/** Counts over files; sums of them are counts again. */
export interface Counts {
  readonly files: number;
  /** Files whose set of ids equals the truth. */
  readonly exact: number;
  /** Pairs (file, id): found and true, found only, true only. */
  readonly found: number;
  readonly extra: number;
  readonly missed: number;
  /** Files that are labelled with nothing, and those of them that got an id all the same. */
  readonly empty: number;
  readonly emptyButFound: number;
  /** Labelled files that got no id. */
  readonly silent: number;
}

/** Shares, each from 0 to 1. */
export interface Ratios {
  readonly exact: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Of the labelled files, those that got no id. */
  readonly silent: number;
  /** Of the files labelled with nothing, those that got an id; absent where there are none. */
  readonly falseOnEmpty: number | undefined;
}

/** A file that was not exactly right. */
export interface Miss {
  readonly path: string;
  readonly missed: readonly string[];
  readonly extra: readonly string[];
}

/** No files at all. */
export const NO_COUNTS: Counts = {
  files: 0,
  exact: 0,
  found: 0,
  extra: 0,
  missed: 0,
  empty: 0,
  emptyButFound: 0,
  silent: 0,
};

/** Compares answers with the truth: as sets of ids, file by file; a path without an answer found nothing. */
export function score(
  truth: IdsByPath,
  answers: IdsByPath,
  how: { readonly normalizer: IdNormalizer; readonly mode: Mode },
): { readonly counts: Counts; readonly misses: readonly Miss[] } {
  let counts = NO_COUNTS;
  const misses: Miss[] = [];
  for (const [path, ids] of truth) {
    const normalized = (given: readonly string[]): Set<string> =>
      new Set(given.map((id) => how.normalizer.normalize(id, how.mode)));
    const file = compare(normalized(ids), normalized(answers.get(path) ?? []));
    counts = sum(counts, file.counts);
    if (file.counts.exact === 0) misses.push({ path, missed: file.missed, extra: file.extra });
  }
  return { counts, misses };
}

/** Adds up counts. */
export function sum(left: Counts, right: Counts): Counts {
  const keys = Object.keys(left) as (keyof Counts)[];
  return Object.fromEntries(keys.map((key) => [key, left[key] + right[key]])) as unknown as Counts;
}

/** What counts come to. Precision and recall are micro averages over pairs (file, id). */
export function ratiosOf(counts: Counts): Ratios {
  const precision = share(counts.found, counts.found + counts.extra);
  const recall = share(counts.found, counts.found + counts.missed);
  return {
    exact: share(counts.exact, counts.files),
    precision,
    recall,
    f1: share(2 * precision * recall, precision + recall),
    silent: share(counts.silent, counts.files - counts.empty),
    falseOnEmpty: counts.empty === 0 ? undefined : counts.emptyButFound / counts.empty,
  };
}

function compare(
  truth: ReadonlySet<string>,
  answer: ReadonlySet<string>,
): { readonly counts: Counts } & Omit<Miss, "path"> {
  const missed = [...truth].filter((id) => !answer.has(id)).sort();
  const extra = [...answer].filter((id) => !truth.has(id)).sort();
  const empty = truth.size === 0;
  const counts: Counts = {
    files: 1,
    exact: missed.length + extra.length === 0 ? 1 : 0,
    found: answer.size - extra.length,
    extra: extra.length,
    missed: missed.length,
    empty: empty ? 1 : 0,
    emptyButFound: empty && answer.size > 0 ? 1 : 0,
    silent: !empty && answer.size === 0 ? 1 : 0,
  };
  return { counts, missed, extra };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
