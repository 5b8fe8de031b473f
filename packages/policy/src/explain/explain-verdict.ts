import { categoryOf } from "@lizenzlotse/knowledge";
import { leavesOf } from "@lizenzlotse/licenses";
import type { Component, ScanSubject } from "@lizenzlotse/model";

import { artefactsOf, type Artefact, type ContextAnswers } from "../context/artefact.ts";
import type { Policy } from "../file/policy.ts";
import { useOf } from "../judge/component-use.ts";
import { createArtefactJudge, mostUrgentJudgement } from "../judge/judge-in-artefacts.ts";
import type { Judgement } from "../judge/judgement.ts";
import { createCandidateFinder } from "../select/candidates.ts";
import { weighRules, type WeighedRule } from "../select/weigh-rules.ts";

/** A scan, and what judges it. */
export interface ExplanationRequest extends ContextAnswers {
  readonly subject: ScanSubject;
  /** All of the scan: what is in which artefact depends on the others. */
  readonly components: readonly Component[];
  readonly policy: Policy;
}

/** How a component was judged, with what became of every rule of the policy. */
export interface VerdictExplanation extends Pick<
  Judgement,
  "status" | "rule" | "reason" | "effectiveExpression" | "category"
> {
  /** The artefact in which most is asked of it. */
  readonly artefact: string;
  /** Of each licence that applies, the rules of the policy, the nearest file first. */
  readonly licenses: readonly WeighedLicense[];
}

/** What became of every rule when one licence was judged. */
export interface WeighedLicense {
  readonly leaf: string;
  readonly rules: readonly WeighedRule[];
}

/** Tells how components of one scan were judged. */
export interface Explainer {
  /** Judges a component and tells which rule of which file decided, and why the others did not. */
  explain(component: Component): VerdictExplanation;
  /** What became of every rule for each licence of a component, of branches that were not chosen too. */
  weigh(component: Component): readonly WeighedLicense[];
}

/** An explainer for the components of one scan. */
export function createExplainer(request: ExplanationRequest): Explainer {
  const { subject, components, policy } = request;
  const candidatesOf = createCandidateFinder(policy);
  const judges = artefactsOf(subject, components, request).map((artefact) => ({
    artefact,
    judge: createArtefactJudge(policy, artefact),
  }));
  const weighIn = (component: Component, expression: string, { situation }: Artefact) => {
    const use = useOf(component, { situation, candidatesOf }, undefined);
    const circumstances = { ...use.circumstances, review: undefined };
    return leavesIn(expression).map((leaf): WeighedLicense => {
      const weighed = { leaf, fact: categoryOf(leaf), circumstances, situation, policy };
      return { leaf, rules: weighRules(weighed, circumstances.candidates) };
    });
  };
  const holding = ({ ref }: Component): typeof judges =>
    judges.filter(({ artefact }) => artefact.members.has(ref));
  return {
    explain: (component) => {
      const judgements = holding(component).map(({ artefact, judge }) => ({
        artefact,
        judgement: judge(component, undefined),
      }));
      const judgement = mostUrgentJudgement(judgements);
      const { status, rule, reason, effectiveExpression, category } = judgement;
      const decisive = judgements.filter((each) => each.judgement === judgement).slice(0, 1);
      return {
        ...{ status, rule, reason, effectiveExpression, category },
        artefact: decisive.map(({ artefact }) => artefact.id).join(""),
        licenses: decisive.flatMap(({ artefact }) =>
          weighIn(component, effectiveExpression, artefact),
        ),
      };
    },
    weigh: (component) =>
      holding(component).flatMap(({ artefact }) =>
        weighIn(component, component.licenses.concluded.expression, artefact),
      ),
  };
}

/** `NONE` and `NOASSERTION` stand for themselves. */
function leavesIn(expression: string): readonly string[] {
  const leaves = leavesOf(expression);
  return leaves.length === 0 ? [expression] : leaves;
}
