import { setImmediate } from "node:timers/promises";

import type { LicenseIndex } from "@lizenzlotse/detection";

import type { ResultCache } from "../cache/result-cache.ts";
import { runInPool } from "../pool/match-pool.ts";
import { POOL_WORKER } from "../pool/pool-worker.ts";
import type { FileJob, JobOutcome } from "./file-job.ts";
import { JobRunner } from "./job-runner.ts";

/** What matching works with. */
export interface MatchTools {
  readonly index: LicenseIndex;
  readonly cache: ResultCache;
  /** Threads that match at the same time, at least 1. */
  readonly jobs: number;
  readonly signal: AbortSignal;
}

/** A job with what came of it. */
export interface FinishedJob {
  readonly job: FileJob;
  readonly outcome: JobOutcome;
}

/**
 * Fewer files are matched sooner on the main thread: each thread loads the code and warms up for itself, see
 * docs/architecture/speed.md.
 */
const MIN_POOL_JOBS = 2_000;
/** Files that are handed on together, and after which the main thread lets signals and timers in. */
const FILES_A_TURN = 64;
/** Milliseconds that one file, or one member of an archive, may take in a thread. */
const STUCK_AFTER_MS = 10_000;

/**
 * Matches files: from the cache where their state is known, else by reading them, in threads where there are enough to
 * be worth it.
 *
 * @returns every job with its outcome, many at a time, in the order of the jobs, whatever the number of threads.
 * @throws {DOMException} `AbortError` when the signal aborts.
 */
export async function* matchJobs(
  jobs: readonly FileJob[],
  tools: MatchTools,
): AsyncGenerator<readonly FinishedJob[]> {
  const known = await lookUpAll(jobs, tools);
  const unknown = jobs.filter((_, position) => known[position] === undefined);
  let next = 0;
  let done = 0;
  for await (const outcomes of runAll(unknown, tools)) {
    const finished: FinishedJob[] = [];
    for (const outcome of outcomes) {
      for (let hit = known[next]; hit !== undefined; hit = known[next]) {
        finished.push(hit);
        next += 1;
      }
      const job = unknown[done];
      if (job === undefined) break;
      tools.cache.store(job, outcome);
      finished.push({ job, outcome });
      done += 1;
      next += 1;
    }
    yield finished;
  }
  yield known.slice(next).filter((hit) => hit !== undefined);
}

/** What the cache knows, by position. */
async function lookUpAll(
  jobs: readonly FileJob[],
  { cache, signal }: MatchTools,
): Promise<(FinishedJob | undefined)[]> {
  const known: (FinishedJob | undefined)[] = [];
  for (const job of jobs) {
    if (known.length % FILES_A_TURN === 0) await giveWay(signal);
    const outcome = cache.lookUp(job);
    known.push(outcome && { job, outcome });
  }
  return known;
}

function runAll(
  jobs: readonly FileJob[],
  tools: MatchTools,
): AsyncGenerator<readonly JobOutcome[]> {
  if (tools.jobs === 1 || jobs.length < MIN_POOL_JOBS || POOL_WORKER === undefined)
    return runHere(jobs, tools);
  const { index, cache, signal } = tools;
  const settings = {
    threads: tools.jobs,
    worker: POOL_WORKER,
    stuckAfterMs: STUCK_AFTER_MS,
    index: index.buffer,
    fingerprint: fingerprintFor(cache),
    cacheFile: cache.file,
  };
  return runInPool(jobs, settings, signal);
}

async function* runHere(
  jobs: readonly FileJob[],
  { index, cache, signal }: MatchTools,
): AsyncGenerator<readonly JobOutcome[]> {
  if (jobs.length === 0) return;
  const runner = new JobRunner({
    index,
    known: cache.contents,
    fingerprint: fingerprintFor(cache),
  });
  for (let start = 0; start < jobs.length; start += FILES_A_TURN) {
    await giveWay(signal);
    yield await runner.runAll(jobs.slice(start, start + FILES_A_TURN));
  }
}

/** Without a cache nobody asks whether a file has changed since. */
function fingerprintFor(cache: ResultCache): "wanted" | "unwanted" {
  return cache.file === undefined ? "unwanted" : "wanted";
}

/** Synchronous work would otherwise keep Ctrl-C and time limits waiting until the end. */
async function giveWay(signal: AbortSignal): Promise<void> {
  await setImmediate();
  signal.throwIfAborted();
}
