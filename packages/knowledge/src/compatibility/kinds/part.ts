import type { SettledContext } from "../context.ts";
import type { KnownLicense } from "../record-of.ts";

/** One part in one work: what every judge is asked about. */
export interface Part {
  readonly inbound: KnownLicense;
  readonly outbound: KnownLicense;
  readonly context: SettledContext;
}

/** Whether code is taken over into the work, rather than linked to it. */
export function isMerged({ context: { combine } }: Part): boolean {
  return combine === "merge" || combine === "merge-same-file";
}
