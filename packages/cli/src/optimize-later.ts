import { setFlagsFromString } from "node:v8";

/**
 * Work that a function must have done before V8 optimises it, in bytes of bytecode run; V8's own value is 67,584.
 *
 * A run ends after seconds, and files differ much: what is optimised after the first few is optimised again for the
 * next ones. Waiting longer saves about a sixth of the processor time of a scan of 2,000 licence files, start-up included;
 * ten times longer costs more than it saves. See `docs/decisions/0015-let-v8-wait.md`.
 */
const INTERRUPT_BUDGET_BYTES = 300_000;

/** Makes V8 watch a function for longer before it compiles it for speed; for all threads. Results do not depend on it. */
export function optimizeLater(): void {
  setFlagsFromString(`--interrupt-budget=${String(INTERRUPT_BUDGET_BYTES)}`);
}
