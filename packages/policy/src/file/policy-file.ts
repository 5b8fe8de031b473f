import type { Severity, Status } from "@lizenzlotse/model";

import type { BuiltInPolicyName, JudgedCategory, Relief } from "./policy.ts";

/** A status that asks for something. */
export type Demand = Exclude<Status, "fine">;

/** A policy file of version 0 as it is written; what is absent comes from the policy that it extends. */
export interface PolicyFile {
  readonly version: 0;
  readonly name: string;
  /** Default `verwaltung`. */
  readonly extends?: BuiltInPolicyName | undefined;
  readonly categories?: Readonly<Partial<Record<JudgedCategory, Status | undefined>>> | undefined;
  readonly allow?: readonly string[] | undefined;
  readonly review?: readonly string[] | undefined;
  readonly deny?: readonly string[] | undefined;
  readonly onUnknown?: Demand | undefined;
  readonly reliefs?: readonly Relief[] | undefined;
  readonly severity?: Readonly<Partial<Record<Demand, Severity | undefined>>> | undefined;
}

/** A policy file that leaves nothing to another: what the built-in ones are. */
export interface CompletePolicyFile extends PolicyFile {
  readonly categories: Readonly<Record<JudgedCategory, Status>>;
  readonly onUnknown: Demand;
  readonly reliefs: readonly Relief[];
  readonly severity: Readonly<Record<Demand, Severity>>;
}
