const JOB = 0;
const BEAT = 1;
const CELLS = 2;

/**
 * What a worker is doing, in memory that it shares with the main thread: a thread that hangs or died can no longer
 * send a message.
 */
export class Progress {
  readonly buffer: SharedArrayBuffer;
  readonly #cells: Int32Array;

  constructor(
    buffer: SharedArrayBuffer = new SharedArrayBuffer(CELLS * Int32Array.BYTES_PER_ELEMENT),
  ) {
    this.buffer = buffer;
    this.#cells = new Int32Array(buffer);
  }

  /** Position in its batch of the job that is being worked on; undefined between batches. */
  get job(): number | undefined {
    const job = Atomics.load(this.#cells, JOB);
    return job === 0 ? undefined : job - 1;
  }

  /** Changes with every step forward. */
  get beat(): number {
    return Atomics.load(this.#cells, BEAT);
  }

  start(job: number): void {
    Atomics.store(this.#cells, JOB, job + 1);
    this.tick();
  }

  tick(): void {
    Atomics.add(this.#cells, BEAT, 1);
  }

  endBatch(): void {
    Atomics.store(this.#cells, JOB, 0);
    this.tick();
  }
}
