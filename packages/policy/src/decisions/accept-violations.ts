import type { Acceptance, Component, Violation } from "@lizenzlotse/model";

import type { DecisionBook } from "./decision-book.ts";
import type { Waiver } from "./decision.ts";
import { evidenceOf, restsOn } from "./evidence.ts";

/** What decides whether a waiver is about a violation, beside its component. */
export type BrokenRule = Pick<Violation, "rule" | "expression">;

/**
 * The waiver that accepts a violation of a component: about this rule and this licence, in force, and resting on the
 * evidence that is there. Anything new that speaks about the licence opens the violation again.
 */
export function acceptanceOf(
  book: DecisionBook,
  component: Component,
  violation: BrokenRule,
): Acceptance | undefined {
  const waivers = book
    .fitting(component)
    .flatMap(({ decision, bar }) =>
      bar === undefined && decision.kind === "waiver" && isAbout(decision.value, violation)
        ? [decision.value]
        : [],
    );
  if (waivers.length === 0) return undefined;
  const present = evidenceOf(component);
  const waiver = waivers.find(({ evidence }) => restsOn(evidence, present));
  return waiver === undefined ? undefined : toAcceptance(waiver);
}

/** Whether a waiver speaks of this rule and this licence. */
export function isAbout({ rule, license }: Waiver, violation: BrokenRule): boolean {
  return rule === violation.rule && license === violation.expression;
}

function toAcceptance({ id, reason, by, owner, on, until, ticket }: Waiver): Acceptance {
  return {
    decision: id,
    reason,
    by,
    owner,
    on,
    until,
    ...(ticket === undefined ? {} : { ticket }),
  };
}
