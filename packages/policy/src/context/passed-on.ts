import type { Component } from "@lizenzlotse/model";

import { isServed, type Artefact } from "./artefact.ts";
import { exceptionFor } from "./component-exception.ts";
import { isPassedOn, provisionOf } from "./provision.ts";

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
  const { recipient, exceptions } = situation;
  return components.filter((component) => {
    if (!members.has(component.ref) || !isOfOthers(component)) return false;
    const combine = exceptionFor(component, exceptions)?.combine ?? situation.combine;
    if (!component.usages.includes("production") || combine === "build-tool") return false;
    const provide = provisionOf(situation, isServed(component) ? "served" : "not-served");
    return isPassedOn({ provide, recipient });
  });
}

/** Whether something has to be said about a component at all where it is handed out. */
export function isOfOthers({ origin, kind }: Component): boolean {
  return origin === "third-party" || kind === "file";
}
