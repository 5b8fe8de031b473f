import type { Component } from "@lizenzlotse/model";

import { isServed } from "./artefact.ts";
import { exceptionFor } from "./component-exception.ts";
import { provisionOf } from "./provision.ts";
import type { Situation } from "./situation.ts";

/**
 * What holds for one component of an artefact: what an exception says of it in place of what holds for the whole, and the
 * ways in which just this component reaches others.
 */
export function situationOfComponent(component: Component, situation: Situation): Situation {
  const exception = exceptionFor(component, situation.exceptions);
  return {
    ...situation,
    combine: exception?.combine ?? situation.combine,
    modified: exception?.modified ?? situation.modified,
    provide: provisionOf(situation, isServed(component) ? "served" : "not-served"),
  };
}

/** Whether a component is in use when the artefact runs, and not only a tool that builds it. */
export function isInUse({ usages }: Component, { combine }: Pick<Situation, "combine">): boolean {
  return usages.includes("production") && combine !== "build-tool";
}
