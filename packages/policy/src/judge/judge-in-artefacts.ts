import { sortedUnique, type Component } from "@lizenzlotse/model";

import type { Artefact } from "../context/artefact.ts";
import type { Situation } from "../context/situation.ts";
import { useOf, type ComponentUse } from "./component-use.ts";
import { createJudge } from "./create-judge.ts";
import { frameOf } from "./frame.ts";
import type { JudgedFinding, Judgement } from "./judgement.ts";
import type { Policy } from "../file/policy.ts";
import { severityRank, statusRank } from "./status.ts";

/** How a component was judged in one of its artefacts. */
export interface ArtefactJudgement {
  readonly artefact: Artefact;
  readonly judgement: Judgement;
}

/** A finding with the artefacts that it holds for, as it is in the one in which it is most urgent. */
export interface HeldFinding {
  readonly finding: JudgedFinding;
  /** Where it is most urgent. */
  readonly situation: Situation;
  /** Ids, sorted. */
  readonly artefacts: readonly string[];
}

/** Judges components in one artefact. */
export type ArtefactJudge = (
  component: Component,
  evidenceCommand: string | undefined,
) => Judgement;

/** Judges in an artefact under its situation, or under another one that is tried. */
export function createArtefactJudge(
  policy: Policy,
  artefact: Artefact,
  situation: Situation = artefact.situation,
): ArtefactJudge {
  const frame = frameOf(policy, { ...artefact, situation });
  const judge: (use: ComponentUse) => Judgement = createJudge(frame);
  const sources = { situation, candidatesOf: frame.candidatesOf };
  return (component, evidenceCommand) => judge(useOf(component, sources, evidenceCommand));
}

/**
 * The judgement that asks for most, the first among equals.
 *
 * @param judgements - never empty: every component is in an artefact.
 */
export function mostUrgentJudgement(judgements: readonly ArtefactJudgement[]): Judgement {
  return judgements
    .map(({ judgement }) => judgement)
    .reduce((worst, other) =>
      statusRank(other.status) > statusRank(worst.status) ? other : worst,
    );
}

/** Each rule and licence once, with all artefacts that it holds for; the most urgent first. */
export function heldFindings(judgements: readonly ArtefactJudgement[]): readonly HeldFinding[] {
  const held = new Map<string, HeldFinding>();
  for (const { artefact, judgement } of judgements) {
    for (const finding of judgement.findings) {
      const key = `${finding.rule}\n${finding.expression}`;
      const before = held.get(key);
      const worst =
        before === undefined || isMoreUrgent(finding, before.finding)
          ? { finding, situation: artefact.situation }
          : before;
      const artefacts = sortedUnique([...(before?.artefacts ?? []), artefact.id]);
      held.set(key, { ...worst, artefacts });
    }
  }
  return [...held.values()];
}

/** Whether one finding is more urgent than another of the same rule. */
export function isMoreUrgent(one: JudgedFinding, other: JudgedFinding): boolean {
  const difference = statusRank(one.status) - statusRank(other.status);
  if (difference !== 0) return difference > 0;
  return severityRank(one.severity) > severityRank(other.severity);
}
