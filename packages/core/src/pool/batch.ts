import type { FileJob, JobOutcome } from "../match/file-job.ts";

/** Jobs that travel to a thread together: enough that a message costs little, few enough that none waits long. */
const BATCH_JOBS = 64;

/** Some jobs in a row, and what has come of them. */
export class Batch {
  readonly #jobs: readonly FileJob[];
  readonly #outcomes: (JobOutcome | undefined)[];

  constructor(jobs: readonly FileJob[]) {
    this.#jobs = jobs;
    this.#outcomes = jobs.map(() => undefined);
  }

  /** Jobs that still have to be done; a thread that died leaves some. */
  openJobs(): FileJob[] {
    return this.#jobs.filter((_, position) => this.#outcomes[position] === undefined);
  }

  /** Takes the outcomes of {@link openJobs}, in their order. */
  fill(outcomes: readonly JobOutcome[]): void {
    let next = 0;
    this.#jobs.forEach((_, position) => {
      if (this.#outcomes[position] !== undefined) return;
      this.#outcomes[position] = outcomes[next];
      next += 1;
    });
  }

  /** Settles one of {@link openJobs} alone. */
  settle(openPosition: number, outcome: JobOutcome): void {
    const open = this.openJobs()[openPosition];
    this.#outcomes[this.#jobs.findIndex((job) => job === open)] = outcome;
  }

  /** All outcomes in the order of the jobs, once there is one for each. */
  complete(): readonly JobOutcome[] | undefined {
    const known = this.#outcomes.filter((outcome) => outcome !== undefined);
    return known.length === this.#jobs.length ? known : undefined;
  }
}

/** Cuts jobs into batches, in their order. */
export function batchesOf(jobs: readonly FileJob[]): Batch[] {
  const batches: Batch[] = [];
  for (let start = 0; start < jobs.length; start += BATCH_JOBS)
    batches.push(new Batch(jobs.slice(start, start + BATCH_JOBS)));
  return batches;
}
