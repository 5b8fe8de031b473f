import { Worker } from "node:worker_threads";

import type { Problem } from "../read/unread-problem.ts";
import type { Batch } from "./batch.ts";
import {
  type BatchMessage,
  type OutcomesMessage,
  unpackOutcomes,
  type WorkerSettings,
} from "./messages.ts";
import { Progress } from "./progress.ts";
import { StandStill } from "./stand-still.ts";

/** Most heap of one thread; a file that needs more costs the thread, not the scan. */
const MAX_HEAP_MB = 512;

/** Part of the heap for what is new. Half of V8's own choice: saves memory in each thread, and costs no time. */
const MAX_YOUNG_HEAP_MB = 24;

/** How a thread is started and watched. */
export interface ThreadSettings extends Omit<WorkerSettings, "progress"> {
  /** The compiled worker module. */
  readonly worker: URL;
  /** Milliseconds after which a thread that stands still is ended. */
  readonly stuckAfterMs: number;
}

/** What a thread tells. */
export interface ThreadEvents {
  /** A batch came back. */
  onOutcomes(batch: Batch): void;
  /** The thread is gone without having been told to. */
  onDeath(thread: PoolThread, cause: unknown): void;
}

/** One worker thread with the batches that it has been given. */
export class PoolThread {
  readonly #worker: Worker;
  readonly #progress = new Progress();
  readonly #stuckAfterMs: number;
  readonly #standStill: StandStill;
  /** Oldest first; the thread works on the first. */
  readonly #batches: Batch[] = [];
  #closing = false;
  #cause: unknown;
  #problem: Problem | undefined;

  constructor(settings: ThreadSettings, events: ThreadEvents) {
    const { worker, stuckAfterMs, ...shared } = settings;
    this.#stuckAfterMs = stuckAfterMs;
    this.#standStill = new StandStill(stuckAfterMs);
    const workerData = { ...shared, progress: this.#progress.buffer } satisfies WorkerSettings;
    const resourceLimits = {
      maxOldGenerationSizeMb: MAX_HEAP_MB,
      maxYoungGenerationSizeMb: MAX_YOUNG_HEAP_MB,
    };
    this.#worker = new Worker(worker, { workerData, resourceLimits });
    this.#worker.on("message", (message: OutcomesMessage) => {
      const batch = this.#batches.shift();
      batch?.fill(unpackOutcomes(message));
      if (batch !== undefined) events.onOutcomes(batch);
    });
    this.#worker.on("error", (cause: unknown) => {
      this.#cause = cause;
      this.#problem ??= { code: "file/crashed", parameters: { reason: reasonOf(cause) } };
    });
    this.#worker.on("exit", () => {
      if (!this.#closing) events.onDeath(this, this.#cause);
    });
  }

  /** Batches that were given and have not come back. */
  get load(): number {
    return this.#batches.length;
  }

  give(batch: Batch): void {
    this.#batches.push(batch);
    this.#worker.postMessage({ jobs: batch.openJobs() } satisfies BatchMessage);
  }

  /** Ends the thread if it has stood still for too long; call it now and then. */
  check(): void {
    const { job, beat } = this.#progress;
    const over = this.#standStill.isOver(beat);
    if (job === undefined || !over) return;
    const parameters = { limitMs: String(this.#stuckAfterMs) };
    this.#problem ??= { code: "file/too-slow", parameters };
    void this.#worker.terminate();
  }

  /**
   * What a dead thread leaves behind: the file that it died of gets its diagnostic, all others must be done again.
   *
   * @returns whether there was such a file; without one, it is not the files that threads die of.
   */
  bury(): { readonly batches: readonly Batch[]; readonly blamed: boolean } {
    const [first] = this.#batches;
    const { job } = this.#progress;
    const blamed = first !== undefined && job !== undefined;
    const problem = this.#problem ?? { code: "file/crashed", parameters: { reason: "exit" } };
    if (blamed) first.settle(job, { entries: [{ member: "", problem }] });
    return { batches: this.#batches, blamed };
  }

  async close(): Promise<void> {
    this.#closing = true;
    await this.#worker.terminate();
  }
}

function reasonOf(cause: unknown): string {
  const code = (cause as { code?: unknown } | null)?.code;
  if (code === "ERR_WORKER_OUT_OF_MEMORY") return "out of memory";
  return cause instanceof Error ? cause.message : "unknown error";
}
