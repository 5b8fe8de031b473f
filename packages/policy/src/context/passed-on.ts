import type { Component } from "@lizenzlotse/model";

import type { Artefact } from "./artefact.ts";
import { isPassedOn } from "./provision.ts";
import { isInUse, situationOfComponent } from "./situation-of-component.ts";

/**
 * Components of which an artefact hands out copies: those of others and single files under another licence, in use when it
 * runs, and not kept inside one legal person. What is offered over a network alone is not handed out; what browsers load is.
 *
 * @returns in the order of `components`.
 */
export function passedOn(
  components: readonly Component[],
  { members, situation }: Pick<Artefact, "members" | "situation">,
): readonly Component[] {
  return components.filter((component) => {
    if (!members.has(component.ref) || !isOfOthers(component)) return false;
    const own = situationOfComponent(component, situation);
    return isInUse(component, own) && isPassedOn(own);
  });
}

/** Whether something has to be said about a component at all where it is handed out. */
export function isOfOthers({ origin, kind }: Component): boolean {
  return origin === "third-party" || kind === "file";
}
