/**
 * Notices that something has stopped moving forward. What it decides (which file is given up) depends on the clock, so
 * nothing else here may ask for the time.
 */
export class StandStill {
  readonly #limitMs: number;
  #beat: number | undefined;
  #sinceMs = 0;

  constructor(limitMs: number) {
    this.#limitMs = limitMs;
  }

  /** Whether the beat has been the same for longer than the limit. */
  isOver(beat: number): boolean {
    const nowMs = performance.now();
    if (beat !== this.#beat) {
      this.#beat = beat;
      this.#sinceMs = nowMs;
    }
    return nowMs - this.#sinceMs > this.#limitMs;
  }
}
