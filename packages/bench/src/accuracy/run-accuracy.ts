import { detectTree } from "@lizenzlotse/core";

import { type Table, toText } from "../table.ts";
import { worstConfusions } from "./confusions.ts";
import { IdNormalizer, type Mode, MODES } from "./normalize-id.ts";
import { readAliases, readSubsets, type Subset } from "./read-corpus.ts";
import {
  type Counts,
  type IdsByPath,
  type Miss,
  NO_COUNTS,
  ratiosOf,
  score,
  sum,
} from "./score.ts";

/** What is scored. */
export interface AccuracyOptions {
  /** Folder with one folder for each subset. */
  readonly from: string;
  /** Names of truth files, each giving tables of its own. */
  readonly truths: readonly string[];
  /** Path of a JSON file with aliases. */
  readonly map?: string | undefined;
  /** Confusions that are shown. */
  readonly errors: number;
  readonly jobs: number;
}

/** Detects every file of a corpus and compares with its labels. */
export async function runAccuracy(options: AccuracyOptions): Promise<string> {
  const normalizer = new IdNormalizer(
    options.map === undefined ? undefined : readAliases(options.map),
  );
  const answers = new Map<string, IdsByPath>();
  const parts: string[] = [];
  for (const truth of options.truths) {
    const subsets = readSubsets(options.from, truth);
    for (const subset of subsets) {
      if (!answers.has(subset.name)) answers.set(subset.name, await answersOf(subset, options));
    }
    if (subsets.length > 0) parts.push(report(truth, { subsets, answers, normalizer, options }));
  }
  return parts.join("\n");
}

async function answersOf(subset: Subset, { jobs }: AccuracyOptions): Promise<IdsByPath> {
  const { signal } = new AbortController();
  const answers = new Map<string, readonly string[]>();
  const files = detectTree({ path: subset.files, jobs, archives: "closed", signal });
  for await (const answered of files)
    for (const { path, licenses } of answered) answers.set(path, licenses);
  return answers;
}

interface Scored {
  readonly subsets: readonly Subset[];
  readonly answers: ReadonlyMap<string, IdsByPath>;
  readonly normalizer: IdNormalizer;
  readonly options: AccuracyOptions;
}

function report(truth: string, scored: Scored): string {
  const tables = MODES.map((mode) => `${mode}\n${toText(tableOf(mode, scored))}`);
  const misses = scored.subsets.flatMap(({ name, truth: labels }) =>
    score(labels, scored.answers.get(name) ?? new Map(), {
      normalizer: scored.normalizer,
      mode: "strict",
    }).misses.map((miss): Miss => ({ ...miss, path: `${name}/${miss.path}` })),
  );
  const worst = worstConfusions(misses, scored.options.errors).map(
    ({ what, files, examples }) =>
      `${String(files).padStart(5)}  ${what}  (${examples.join(", ")})`,
  );
  return [`# ${truth}`, ...tables, `worst confusions, strict\n${worst.join("\n")}\n`].join("\n");
}

function tableOf(mode: Mode, { subsets, answers, normalizer }: Scored): Table {
  let total = NO_COUNTS;
  const rows = subsets.map(({ name, truth }) => {
    const { counts } = score(truth, answers.get(name) ?? new Map(), { normalizer, mode });
    total = sum(total, counts);
    return rowOf(name, counts);
  });
  return { head: HEAD, rows: [...rows, rowOf("TOTAL", total)] };
}

const HEAD = ["subset", "n", "exact", "P", "R", "F1", "none", "empty", "fp0"];

function rowOf(name: string, counts: Counts): string[] {
  const ratios = ratiosOf(counts);
  const shares = [ratios.exact, ratios.precision, ratios.recall, ratios.f1, ratios.silent];
  return [
    name,
    String(counts.files),
    ...shares.map((share) => share.toFixed(4)),
    String(counts.empty),
    ratios.falseOnEmpty?.toFixed(4) ?? "–",
  ];
}
