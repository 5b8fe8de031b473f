import type { Situation } from "../context/situation.ts";
import type { Policy } from "../file/policy.ts";

/** What holds for every component of one assessment. */
export interface Frame {
  readonly policy: Policy;
  readonly situation: Situation;
}
