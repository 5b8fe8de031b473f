import {
  inBoth,
  type Component,
  type ComponentRef,
  type Localized,
  type ScanSubject,
} from "@lizenzlotse/model";

import type { ArtefactContext, Context } from "./context.ts";
import { createMembership } from "./membership.ts";
import { situationOf, type Situation } from "./situation.ts";

/** Id of what no named artefact holds; without a context file it is the only one. */
export const REST = "rest";

/** One thing that is passed on or run, with its components and everything that holds for them. */
export interface Artefact {
  readonly id: string;
  readonly name: Localized;
  readonly paths: readonly string[];
  readonly roots: readonly string[];
  readonly members: ReadonlySet<ComponentRef>;
  readonly situation: Situation;
}

/** What people answered: for the whole project, and for single things that are passed on or run. */
export interface ContextAnswers {
  readonly context?: Context | undefined;
  readonly artefacts?: readonly ArtefactContext[] | undefined;
}

/**
 * Sorts the components of a scan into artefacts. Each component is in at least one: what no named artefact holds is in
 * {@link REST}.
 *
 * @returns never empty; in the order of the context, `rest` last and only where it holds something or is the only one.
 */
export function artefactsOf(
  subject: ScanSubject,
  components: readonly Component[],
  { context, artefacts = [] }: ContextAnswers,
): readonly Artefact[] {
  const membersOf = createMembership(components);
  const named = artefacts.map((artefact) => {
    const members = membersOf(artefact);
    const { id, name, paths, roots } = artefact;
    const situation = situationOf(subject, artefact, bundlesIn(ownOf(members, components)));
    return { id, name: inBoth(name), paths, roots, members, situation };
  });
  const others = components.filter(({ ref }) => named.every(({ members }) => !members.has(ref)));
  if (others.length === 0 && named.length > 0) return named;
  const members = new Set(others.map(({ ref }) => ref));
  const situation = situationOf(subject, context, bundlesIn(ownOf(members, components)));
  const name = named.length === 0 ? WHOLE : OTHERS;
  return [...named, { id: REST, name, paths: [], roots: [], members, situation }];
}

/** Whether the scan shows which of an artefact's components are sent to browsers. */
export function bundlesIn(components: readonly Component[]): Situation["bundles"] {
  return components.some(isServed) ? "found" : "not-found";
}

function ownOf(
  members: ReadonlySet<ComponentRef>,
  components: readonly Component[],
): readonly Component[] {
  return components.filter(({ ref }) => members.has(ref));
}

/** Whether it shows that a component's code is sent to browsers. */
export function isServed({ artefactEvidence }: Component): boolean {
  return (artefactEvidence.servedBy ?? []).length > 0;
}

const WHOLE: Localized = { de: "Gesamtes Projekt", en: "Whole project" };

const OTHERS: Localized = { de: "In keinem Artefakt", en: "In no artefact" };
