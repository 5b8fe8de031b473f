import type { FileJob, JobOutcome } from "../match/file-job.ts";
import { type Batch, batchesOf } from "./batch.ts";
import { PoolThread, type ThreadSettings } from "./pool-thread.ts";

/** How a pool works. */
export interface PoolSettings extends ThreadSettings {
  /** At least 1. */
  readonly threads: number;
}

/** Batches that a thread has at hand, so that it never waits for the main thread. */
const BATCHES_A_THREAD = 2;
/** Batches, for each thread, that may be done or under way before the oldest one is taken: bounds memory. */
const WINDOW_A_THREAD = 16;
/** How often threads are looked at, in milliseconds. */
const CHECK_MS = 250;
/** Threads in a row that may die without any file to blame. */
const MAX_UNEXPLAINED_DEATHS = 3;

/**
 * Runs jobs in worker threads. The main thread only feeds and collects.
 *
 * A file that kills its thread, or keeps it busy for too long, becomes a diagnostic; the pool starts another thread and
 * goes on. Ending the iteration early ends all threads.
 *
 * @returns one outcome for each job, many at a time, in the order of the jobs, whichever thread was first.
 * @throws {DOMException} `AbortError` when the signal aborts; what threads die of where it cannot be a file.
 */
export async function* runInPool(
  jobs: readonly FileJob[],
  settings: PoolSettings,
  signal: AbortSignal,
): AsyncGenerator<readonly JobOutcome[]> {
  const pool = new MatchPool(batchesOf(jobs), settings);
  const onAbort = (): void => pool.wake();
  signal.addEventListener("abort", onAbort);
  try {
    yield* pool.run(signal);
  } finally {
    signal.removeEventListener("abort", onAbort);
    await pool.close();
  }
}

class MatchPool {
  readonly #batches: readonly Batch[];
  readonly #settings: PoolSettings;
  readonly #threads = new Set<PoolThread>();
  readonly #watch = setInterval(() => this.#check(), CHECK_MS);
  /** Batches of threads that died. */
  readonly #again: Batch[] = [];
  #next = 0;
  #taken = 0;
  #unexplainedDeaths = 0;
  #failure: Error | undefined;
  #onEvent: () => void = () => undefined;

  constructor(batches: readonly Batch[], settings: PoolSettings) {
    this.#batches = batches;
    this.#settings = settings;
    const threads = Math.min(settings.threads, batches.length);
    for (let started = 0; started < threads; started += 1) this.#start();
  }

  async *run(signal: AbortSignal): AsyncGenerator<readonly JobOutcome[]> {
    for (const batch of this.#batches) {
      yield await this.#outcomesOf(batch, signal);
      this.#taken += 1;
      this.#feed();
    }
  }

  async #outcomesOf(batch: Batch, signal: AbortSignal): Promise<readonly JobOutcome[]> {
    for (;;) {
      signal.throwIfAborted();
      if (this.#failure !== undefined) throw this.#failure;
      const outcomes = batch.complete();
      if (outcomes !== undefined) return outcomes;
      await new Promise<void>((resolve) => {
        this.#onEvent = resolve;
      });
    }
  }

  /** Makes who waits look again. */
  wake(): void {
    this.#onEvent();
  }

  async close(): Promise<void> {
    clearInterval(this.#watch);
    await Promise.all(Array.from(this.#threads, (thread) => thread.close()));
  }

  #start(): void {
    const thread = new PoolThread(this.#settings, {
      onOutcomes: () => {
        this.#unexplainedDeaths = 0;
        this.#feed();
        this.wake();
      },
      onDeath: (dead, cause) => this.#replace(dead, cause),
    });
    this.#threads.add(thread);
    this.#feed();
  }

  #replace(dead: PoolThread, cause: unknown): void {
    this.#threads.delete(dead);
    const { batches, blamed } = dead.bury();
    this.#again.push(...batches.filter((batch) => batch.complete() === undefined));
    this.#unexplainedDeaths = blamed ? 0 : this.#unexplainedDeaths + 1;
    if (this.#unexplainedDeaths < MAX_UNEXPLAINED_DEATHS) this.#start();
    else this.#failure = cause instanceof Error ? cause : new TypeError(String(cause));
    this.wake();
  }

  #feed(): void {
    for (const thread of this.#threads) {
      while (thread.load < BATCHES_A_THREAD) {
        const batch = this.#again.shift() ?? this.#nextBatch();
        if (batch === undefined) return;
        thread.give(batch);
      }
    }
  }

  #nextBatch(): Batch | undefined {
    if (this.#next >= this.#taken + WINDOW_A_THREAD * this.#settings.threads) return undefined;
    const batch = this.#batches[this.#next];
    this.#next += 1;
    return batch;
  }

  #check(): void {
    for (const thread of this.#threads) thread.check();
  }
}
