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

/** One outcome for each job of the batch, in its order. */
export interface OutcomesMessage {
  readonly outcomes: readonly JobOutcome[];
}
