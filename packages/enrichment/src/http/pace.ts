import { setTimeout as wait } from "node:timers/promises";

/** Lets callers through one after the other, at a steady rate. */
export class Pace {
  readonly #intervalMs: number;
  #nextMs = 0;

  constructor(perSecond: number) {
    this.#intervalMs = 1_000 / perSecond;
  }

  /** Waits for the next free moment. */
  async turn(signal: AbortSignal): Promise<void> {
    const nowMs = performance.now();
    const turnMs = Math.max(nowMs, this.#nextMs);
    this.#nextMs = turnMs + this.#intervalMs;
    if (turnMs > nowMs) await wait(turnMs - nowMs, undefined, { signal });
  }

  /** Nobody is let through for a while: the other side asked for it. */
  pause(milliseconds: number): void {
    this.#nextMs = Math.max(this.#nextMs, performance.now() + milliseconds);
  }
}
