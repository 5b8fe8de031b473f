import { type Decision, type Decisions, groupDecisions, listDecisions } from "./decision.ts";
import { chainStep, type LogStep } from "./log/log-entry.ts";

/** Decisions after some steps, and the lines that the steps add to the log. */
export interface RecordedSteps {
  readonly decisions: Decisions;
  /** Without line feeds, in the order of the steps. */
  readonly lines: readonly string[];
}

/** Carries steps out and logs them: a decision about the same takes the place of the earlier one. */
export function recordSteps(before: Decisions, steps: readonly LogStep[]): RecordedSteps {
  const held = new Map(listDecisions(before).map((decision) => [decision.value.id, decision]));
  const lines: string[] = [];
  let { log } = before;
  for (const step of steps) {
    const logged = chainStep(log, step);
    log = logged.head;
    lines.push(logged.line);
    carryOut(held, step);
  }
  return { decisions: groupDecisions([...held.values()], log), lines };
}

function carryOut(held: Map<string, Decision>, { action, decision }: LogStep): void {
  if (action === "remove") held.delete(decision.value.id);
  else held.set(decision.value.id, decision);
}
