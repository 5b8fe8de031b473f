import type { ContentEntry } from "../match/content-result.ts";
import type { FileJob, JobOutcome } from "../match/file-job.ts";

/** What a worker thread is started with. */
export interface WorkerSettings {
  /** The licence index, shared by all threads. */
  readonly index: SharedArrayBuffer;
  /** See {@link Progress}. */
  readonly progress: SharedArrayBuffer;
  readonly fingerprint: "wanted" | "unwanted";
  /** The result cache's file, for reading; absent without one. */
  readonly cacheFile?: string | undefined;
}

/** Jobs that travel together, and back. */
export interface BatchMessage {
  readonly jobs: readonly FileJob[];
}

/**
 * The outcomes of a batch, in its order. Most files hold nothing, and a copied object for each of them would cost a
 * thread more than reading the file's name: they are a number.
 */
export interface OutcomesMessage {
  /** Of each file; -1 where it was not read. */
  readonly sizesBytes: Float64Array;
  /** Of each file, where wanted; empty where the outcome must not be remembered. */
  readonly fingerprints: readonly string[];
  /** By position in the batch: those that have something to tell. */
  readonly found: ReadonlyMap<
    number,
    { readonly sha256: string | undefined; readonly entries: readonly ContentEntry[] }
  >;
}

/** Packs outcomes for the way to the main thread. */
export function packOutcomes(outcomes: readonly JobOutcome[]): OutcomesMessage {
  const remembered = outcomes.some(({ fingerprint }) => fingerprint !== undefined);
  return {
    sizesBytes: Float64Array.from(outcomes, ({ sizeBytes }) => sizeBytes ?? -1),
    fingerprints: remembered ? outcomes.map(({ fingerprint }) => fingerprint ?? "") : [],
    found: new Map(
      outcomes.flatMap(({ sha256, entries }, position) =>
        entries.length === 0 ? [] : [[position, { sha256, entries }] as const],
      ),
    ),
  };
}

/** The other way round. */
export function unpackOutcomes(message: OutcomesMessage): JobOutcome[] {
  return Array.from(message.sizesBytes, (sizeBytes, position): JobOutcome => {
    const { sha256, entries = [] } = message.found.get(position) ?? {};
    const fingerprint = message.fingerprints[position];
    return {
      ...(sizeBytes >= 0 && { sizeBytes }),
      ...(sha256 !== undefined && { sha256 }),
      ...(fingerprint !== undefined && fingerprint !== "" && { fingerprint }),
      entries,
    };
  });
}
