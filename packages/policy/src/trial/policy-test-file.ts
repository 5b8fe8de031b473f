import type { Status } from "@lizenzlotse/model";

import type { Context } from "../context/context.ts";
import type { SampleFields } from "../explain/sample-component.ts";

/** A file of policy tests as it is written. */
export interface PolicyTestFile {
  readonly version: 1;
  /** A policy's name or file, relative to this one. */
  readonly policy?: string | undefined;
  readonly tests: readonly PolicyTest[];
}

/** One case: a component in its context, and what the policy should make of it. */
export interface PolicyTest {
  readonly name: string;
  readonly component: SampleFields;
  readonly context?:
    Pick<Context, "outbound" | "provide" | "recipient" | "combine" | "modified"> | undefined;
  readonly expect: PolicyExpectation;
}

/** What is not said is not compared. */
export interface PolicyExpectation {
  readonly status?: Status | undefined;
  /** Code of the rule that decided. */
  readonly rule?: string | undefined;
  /** Id of the policy's own rule that decided; `none` where none did. */
  readonly decidedBy?: string | undefined;
}
