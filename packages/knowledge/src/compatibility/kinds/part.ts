import type { SettledContext } from "../context.ts";
import { handsOutCopies } from "../exposure.ts";
import type { KnownLicense } from "../record-of.ts";

/** One part in one work: what every judge is asked about. */
export interface Part {
  readonly inbound: KnownLicense;
  readonly outbound: KnownLicense;
  readonly context: SettledContext;
}

/**
 * Whether a part is handed out on its own, under an outbound licence that may or may not be meant for the part itself:
 * what only holds under its own licence cannot be answered then.
 */
export function isHandedOutAlone({ context }: Part): boolean {
  return context.combine === "none" && handsOutCopies(context);
}

/** Whether code is taken over into the work, rather than linked to it. */
export function isMerged({ context: { combine } }: Part): boolean {
  return combine === "merge" || combine === "merge-same-file";
}
