import { sha256Hex } from "@lizenzlotse/model";

import type { Decision, LogHead } from "../decision.ts";
import { canonicalJson } from "../../canonical-json.ts";

/** What was done with a decision. */
export type LogAction = "decide" | "approve" | "remove" | "import";

/** One step in the life of a decision. */
export interface LogStep {
  readonly action: LogAction;
  /** Who did it; the author of the decision may be another. */
  readonly by: string;
  /** RFC 3339, UTC. */
  readonly at: string;
  readonly decision: Decision;
}

/** `previous` of the first entry. */
export const NO_ENTRY: string = "0".repeat(64);

/** What a step adds to the log: its line, and the head that names it. */
export interface LoggedStep {
  /** Canonical JSON without a line feed. */
  readonly line: string;
  readonly head: LogHead;
}

/** Chains a step to the end of a log: every line names the SHA-256 of the one before. */
export function chainStep(head: LogHead | undefined, step: LogStep): LoggedStep {
  const { action, by, at, decision } = step;
  const sequence = (head?.entries ?? 0) + 1;
  const line = canonicalJson({
    sequence,
    previous: head?.sha256 ?? NO_ENTRY,
    at,
    by,
    action,
    kind: decision.kind,
    decision: decision.value,
  });
  return { line, head: { entries: sequence, sha256: sha256Hex(line) } };
}
