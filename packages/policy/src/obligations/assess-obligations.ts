import {
  obligationsOf,
  type AppliedObligation,
  type LicenseObligation,
  type ObligationCircumstances,
} from "@lizenzlotse/knowledge";
import { leavesOf } from "@lizenzlotse/licenses";
import {
  NOASSERTION,
  NONE,
  sortedUnique,
  type Component,
  type DeliveredArtefact,
  type ObligationState,
  type ScanHead,
  type Verdict,
} from "@lizenzlotse/model";

import type { Context } from "../context/context.ts";
import { bundlesIn } from "../context/artefact.ts";
import { isInUse, situationOfComponent } from "../context/situation-of-component.ts";
import { situationOf, type Situation } from "../context/situation.ts";
import { obligationCircumstances } from "./circumstances.ts";
import type { DutyCircumstances } from "./contract.ts";
import { indexDelivered, type DeliveredIndex } from "./delivered-index.ts";
import { gatherStates, type FoundState } from "./gather-states.ts";
import { judgeDuty, type JudgedDuty } from "./judge-duty.ts";
import { needsHuman, notApplicable } from "./outcome.ts";
import { recordOf } from "./record-of.ts";
import { textFamily } from "./text-family.ts";
import { ASK_LEGAL_OFFICE, LICENSE_UNKNOWN, NO_RECORD, NOT_DELIVERED } from "./texts.ts";
import { whyNot } from "./why-not.ts";

/** What is checked, against what. */
export interface ObligationRequest {
  readonly scan: { readonly head: ScanHead; readonly components: readonly Component[] };
  /** The branch of every choice, as the policy took it. */
  readonly verdicts: readonly Verdict[];
  readonly delivered: DeliveredArtefact;
  readonly context?: Context | undefined;
}

/**
 * The duties that the licences of all components bring, each with its state in one artefact. Pure: equal requests have
 * equal answers, in whatever order the components come.
 *
 * Every recorded duty is listed, those that do not arise with the reason. What a machine cannot tell is `needs-human`;
 * components whose duties nobody knows are listed as such, never left out.
 *
 * @returns most urgent first: open, for a person, met, not applicable; then by duty and licence.
 */
export function assessObligations(request: ObligationRequest): readonly ObligationState[] {
  const frame = frameOf(request);
  const found = request.scan.components
    .filter(({ origin, kind }) => origin === "third-party" || kind === "file")
    .flatMap((component) => dutiesOf(component, frame));
  return gatherStates(found, request.delivered.name);
}

interface Frame {
  readonly situation: Situation;
  readonly delivered: DeliveredIndex;
  readonly verdicts: ReadonlyMap<string, Verdict>;
  readonly looksIntoFiles: boolean;
  /** Components whose source has to be handed out, with their names. */
  readonly sourceNames: ReadonlyMap<string, string>;
}

function frameOf({ scan, verdicts, delivered, context }: ObligationRequest): Frame {
  const byComponent = new Map(verdicts.map((verdict) => [verdict.component, verdict]));
  return {
    situation: situationOf(scan.head.subject, context, bundlesIn(scan.components)),
    delivered: indexDelivered(delivered),
    verdicts: byComponent,
    looksIntoFiles: scan.head.settings.depth !== "manifest",
    sourceNames: new Map(
      scan.components
        .filter(
          ({ ref, origin }) => origin === "third-party" && asksForSource(byComponent.get(ref)),
        )
        .map(({ ref, name }) => [ref, name.slice(name.lastIndexOf("/") + 1)]),
    ),
  };
}

function asksForSource(verdict: Verdict | undefined): boolean {
  return leavesOf(verdict?.effectiveExpression ?? NOASSERTION).some((leaf) =>
    recordOf(leaf)?.obligations.some(({ id }) => id.startsWith("SOURCE-")),
  );
}

function dutiesOf(component: Component, frame: Frame): readonly FoundState[] {
  const effective = frame.verdicts.get(component.ref)?.effectiveExpression ?? NOASSERTION;
  const leaves = leavesOf(effective);
  const isKnown = leaves.length > 0 && !leaves.includes(NONE) && !leaves.includes(NOASSERTION);
  if (!isKnown) return [unknownDuties(component, effective, LICENSE_UNKNOWN)];
  const use = useOf(component, frame);
  const own = leaves.flatMap((leaf) =>
    dutiesOfLeaf(component, leaf, { ...use, part: "own" }, frame),
  );
  const bundled = bundledLeaves(component, leaves).flatMap((leaf) =>
    dutiesOfLeaf(component, leaf, { ...use, part: "bundled" }, frame),
  );
  return [...own, ...bundled];
}

/** Duties toward the text of bundled code; what reaches further is a matter of the component's own licence. */
const BUNDLED_DUTIES = new Set(["LICENSE-TEXT", "COPYRIGHT-NOTICE"]);

/** Licences whose whole texts stand in the component beside its own. */
function bundledLeaves({ licenses }: Component, own: readonly string[]): readonly string[] {
  const families = new Set(own.map(textFamily));
  return sortedUnique(
    licenses.bundled
      .filter(({ kind }) => kind === "text")
      .flatMap(({ expression }) => leavesOf(expression)),
  ).filter((leaf) => !families.has(textFamily(leaf)));
}

interface Use {
  readonly obligations: ObligationCircumstances;
  readonly circumstances: DutyCircumstances;
  readonly delivered: boolean;
}

function useOf(component: Component, frame: Frame): Use {
  const { delivered, looksIntoFiles, sourceNames } = frame;
  const situation = situationOfComponent(component, frame.situation);
  const isDelivered = isInUse(component, situation);
  const modified =
    component.artefactEvidence.modification === "modified" ||
    situation.modified === "yes" ||
    delivered.artefact.modifiedCopies.some(
      (copy) => copy.component === component.ref && copy.changedTotal > 0,
    );
  const looked =
    looksIntoFiles &&
    (component.artefactEvidence.contentRoots.length > 0 || component.kind === "file");
  return {
    obligations: obligationCircumstances(situation, { modified, delivered: isDelivered }),
    circumstances: { situation, modified, looked, sourceNames },
    delivered: isDelivered,
  };
}

function dutiesOfLeaf(
  component: Component,
  leaf: string,
  use: Use & { readonly part: "own" | "bundled" },
  frame: Frame,
): readonly FoundState[] {
  const record = recordOf(leaf);
  const applied = obligationsOf(leaf, use.obligations);
  if (record === undefined || applied === undefined)
    return [unknownDuties(component, leaf, NO_RECORD)];
  const byId = new Map(applied.map((obligation) => [obligation.id, obligation]));
  return record.obligations
    .filter(({ id }) => use.part === "own" || BUNDLED_DUTIES.has(id))
    .map((obligation) => {
      const duty = byId.get(obligation.id);
      const assumptions = assumptionsOf(obligation, frame);
      const state = { component, leaf, record, obligation, assumptions };
      if (duty === undefined) return { ...state, outcome: whyNotHere(obligation, use) };
      const { circumstances, part } = use;
      const subject = { leaf, component, part, delivered: frame.delivered, circumstances };
      return toFound(state, duty, judgeDuty(duty, subject));
    });
}

function toFound(
  state: Omit<FoundState, "outcome">,
  { easedBy }: AppliedObligation,
  { outcome, metBy }: JudgedDuty,
): FoundState {
  return {
    ...state,
    outcome,
    ...(metBy === undefined ? {} : { metBy }),
    ...(easedBy === undefined ? {} : { easedBy }),
  };
}

function whyNotHere(obligation: LicenseObligation, use: Use): FoundState["outcome"] {
  return notApplicable(use.delivered ? whyNot(obligation, use.obligations) : NOT_DELIVERED);
}

/** Answers that nobody gave and on which it rests that a duty arises, or does not. */
function assumptionsOf({ trigger }: LicenseObligation, { situation }: Frame): readonly string[] {
  const rests = JSON.stringify(trigger).includes("modified")
    ? ["modified", "provide", "recipient"]
    : ["provide", "recipient"];
  return rests.filter((id) => [...situation.assumed].some((assumed) => assumed === id));
}

function unknownDuties(
  component: Component,
  leaf: string,
  reason: typeof LICENSE_UNKNOWN,
): FoundState {
  return {
    component,
    leaf,
    record: undefined,
    obligation: undefined,
    outcome: needsHuman(reason, ASK_LEGAL_OFFICE),
    assumptions: [],
  };
}
