import {
  clauseLabel,
  genericObligation,
  obligationsOf,
  type AppliedObligation,
  type ObligationReference,
} from "@lizenzlotse/knowledge";
import { leavesOf } from "@lizenzlotse/licenses";
import {
  byText,
  inBoth,
  NOASSERTION,
  type Component,
  type Localized,
  type Verdict,
} from "@lizenzlotse/model";

import type { Artefact } from "../context/artefact.ts";
import { isOfOthers, passedOn } from "../context/passed-on.ts";
import { isInUse, situationOfComponent } from "../context/situation-of-component.ts";
import type { Situation } from "../context/situation.ts";
import { obligationCircumstances } from "./circumstances.ts";
import { offerSuffices } from "./offer-suffices.ts";
import { recordOf } from "./record-of.ts";

/** That the source of one component has to be given, because of one of its licences. */
export interface SourceDuty {
  readonly component: Component;
  /** `ID` or `ID WITH exception`. */
  readonly license: string;
  /** `unclear`: it depends on what nobody said. */
  readonly applies: "yes" | "unclear";
  /** Doing one is enough; the one that the licence names first comes first. */
  readonly ways: readonly SourceWay[];
  /** The exception that lifts it where the exception's conditions are met. */
  readonly easedBy?: string | undefined;
  readonly recordReviewed: boolean;
}

/** One way to give the source. */
export interface SourceWay {
  /** Id of the generic duty. */
  readonly id: SourceWayId;
  readonly title: Localized;
  readonly text: Localized;
  readonly clauses: readonly Localized[];
  /** As the licence says; absent where it names none. */
  readonly period?: Localized | undefined;
  /** `no`: not for this way of passing on; `unclear`: it depends on the medium, which nobody named. */
  readonly suffices: "yes" | "no" | "unclear";
}

/** Duties that are about handing out source. */
const SOURCE_WAYS = ["SOURCE-WITH", "SOURCE-OFFER", "SOURCE-REPOSITORY", "SOURCE-NETWORK"] as const;

/** One of the generic duties about source. */
export type SourceWayId = (typeof SOURCE_WAYS)[number];

/**
 * Whose source has to be given for an artefact, by which clause, and in which ways.
 *
 * @returns sorted by name, version, ref and licence.
 */
export function sourceDutiesOf(
  components: readonly Component[],
  verdicts: readonly Verdict[],
  { members, situation }: Pick<Artefact, "members" | "situation">,
): readonly SourceDuty[] {
  const licenses = new Map(verdicts.map((each) => [each.component, each.effectiveExpression]));
  return components
    .filter((component) => members.has(component.ref) && isOfOthers(component))
    .flatMap((component) =>
      leavesOf(licenses.get(component.ref) ?? NOASSERTION).flatMap((leaf) =>
        dutyOf(component, leaf, situation),
      ),
    )
    .sort(
      byText(
        ({ component }) => component.name.toLowerCase(),
        ({ component }) => component.version ?? "",
        ({ component }) => component.ref,
        ({ license }) => license,
      ),
    );
}

/**
 * Components of which copies are handed out, but of which nobody knows whether their licence asks for source: without a
 * known licence, or under one without a record.
 *
 * @returns in the order of `components`.
 */
export function unknownSourceDuties(
  components: readonly Component[],
  verdicts: readonly Verdict[],
  artefact: Pick<Artefact, "members" | "situation">,
): readonly Component[] {
  const licenses = new Map(verdicts.map((each) => [each.component, each.effectiveExpression]));
  return passedOn(components, artefact).filter(({ ref }) => {
    const leaves = leavesOf(licenses.get(ref) ?? NOASSERTION);
    return leaves.length === 0 || leaves.some((leaf) => recordOf(leaf) === undefined);
  });
}

function dutyOf(
  component: Component,
  license: string,
  situation: Situation,
): readonly SourceDuty[] {
  const own = situationOfComponent(component, situation);
  const delivered = isInUse(component, own);
  const modified = component.artefactEvidence.modification === "modified" || own.modified === "yes";
  const circumstances = obligationCircumstances(own, { modified, delivered });
  const duties = (obligationsOf(license, circumstances) ?? []).filter(({ id }) => isWay(id));
  return duties.map((duty) => ({
    component,
    license,
    applies: duty.applies,
    ways: waysOf(duty, license, situation),
    ...(duty.easedBy === undefined ? {} : { easedBy: duty.easedBy }),
    recordReviewed: recordOf(license)?.status === "geprüft",
  }));
}

function waysOf(duty: AppliedObligation, license: string, situation: Situation): SourceWay[] {
  return [duty, ...duty.alternatives].flatMap((reference) => {
    const { id } = reference;
    return isWay(id) ? [toWay(id, reference, { license, situation })] : [];
  });
}

function toWay(
  id: SourceWayId,
  reference: ObligationReference,
  { license, situation }: { readonly license: string; readonly situation: Situation },
): SourceWay {
  const generic = genericObligation(id);
  const period = reference.period ?? generic?.period ?? undefined;
  return {
    id,
    title: generic?.title ?? inBoth(id),
    text: reference.text ?? generic?.text ?? inBoth(id),
    clauses: clausesOf(reference),
    ...(period === undefined ? {} : { period }),
    suffices: id === "SOURCE-OFFER" ? offerSuffices(license, situation.medium) : "yes",
  };
}

function clausesOf({ clause }: ObligationReference): readonly Localized[] {
  return clause.map(clauseLabel).filter(({ en }) => en !== "");
}

function isWay(id: string): id is SourceWayId {
  return SOURCE_WAYS.some((way) => way === id);
}
