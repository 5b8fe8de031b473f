import type { StatedRule } from "../file/policy.ts";

/** An entry of a list is about one licence; a rule with a reason of its own is one item, whatever it matches. */
export function causeOfStated({ id, reason }: StatedRule, leaf: string): string {
  return reason === undefined ? leaf : `rule:${id}`;
}

/** Ids of the context answers that a rule asks for. */
export function restsOn({ when }: StatedRule): readonly string[] {
  return (["combine", "modified", "outbound", "provide", "recipient"] as const).filter(
    (answer) => when[answer] !== undefined,
  );
}
