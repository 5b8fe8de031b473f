import type { Component } from "@lizenzlotse/model";

import type { Losses } from "../../cyclonedx/downgrade/losses.ts";

/** Facts that neither version of SPDX has a place for as it is written here, by the name under which they are counted. */
const LOST: Readonly<Record<string, (component: Component) => unknown>> = {
  "licenses found in files": ({ licenses }) => licenses.detected,
  "licenses of bundled code": ({ licenses }) => licenses.bundled,
  "places that show a component": ({ occurrences }) => occurrences,
  properties: ({ properties }) => properties,
  patches: ({ artefactEvidence }) => artefactEvidence.patches,
  scope: ({ scope }) => (scope === "required" ? undefined : scope),
  "identifiers of other kinds": ({ identifiers = [] }) =>
    identifiers.filter(({ kind }) => kind === "other"),
  references: (component) => component.references.filter((one) => !isCarried(component, one)),
};

/** What only SPDX 3 has a place for. */
const LOST_IN_2: Readonly<Record<string, (component: Component) => unknown>> = {
  "completeness of dependencies": ({ dependenciesCompleteness }) => dependenciesCompleteness,
};

/** Counts what an SPDX document does not tell of its components, so that nothing is lost without a word. */
export function countLosses(
  components: readonly Component[],
  version: string,
  losses: Losses,
): void {
  const lost = Object.entries(version.startsWith("2") ? { ...LOST, ...LOST_IN_2 } : LOST);
  for (const component of components)
    for (const [what, valueOf] of lost) losses.add(what, valueOf(component));
}

/** The first website, and the address that stands for where the package is loaded from. */
function isCarried({ references }: Component, reference: Component["references"][number]): boolean {
  const ofType = references.filter(({ type }) => type === reference.type);
  if (reference.type === "website") return ofType[0] === reference;
  if (reference.type === "distribution") return ofType.length === 1;
  const isAddressed = references.filter(({ type }) => type === "distribution").length === 1;
  return reference.type === "vcs" && !isAddressed && ofType[0] === reference;
}
