import {
  assessCompatibility,
  categoryOf,
  type Combine,
  type Judgement,
} from "@lizenzlotse/knowledge";

import type { Situation } from "../context/situation.ts";
import { combinationContextOf, type SolverCircumstances } from "./combination-context.ts";

/** Whether licences fit what an artefact goes out under. */
export interface Solver {
  /** Judges one leaf; `undefined` where the outbound licence is not known, and so nothing can be said. */
  judge(leaf: string, circumstances: SolverCircumstances): Judgement | undefined;
  /** The same leaf, if it were combined in another way. */
  judgeAs(
    combine: Combine,
    leaf: string,
    circumstances: SolverCircumstances,
  ): Judgement | undefined;
}

/** A solver that answers each question once: a project has thousands of components but few licences. */
export function createSolver(situation: Situation): Solver {
  const answers = new Map<string, Judgement | undefined>();
  const judge = (leaf: string, circumstances: SolverCircumstances): Judgement | undefined => {
    const { combine = "", modification, provide } = circumstances;
    const key = [leaf, combine, modification, ...provide].join("\n");
    if (!answers.has(key)) answers.set(key, judgeLeaf(leaf, circumstances, situation));
    return answers.get(key);
  };
  return {
    judge,
    judgeAs: (combine, leaf, circumstances) => judge(leaf, { ...circumstances, combine }),
  };
}

function judgeLeaf(
  leaf: string,
  circumstances: SolverCircumstances,
  situation: Situation,
): Judgement | undefined {
  const { components } = assessCompatibility({
    inbound: [leaf],
    outbound: situation.outbound.expression,
    context: combinationContextOf(categoryOf(leaf).category, circumstances, situation),
  });
  const judgement = components[0]?.judgements[0];
  return judgement === undefined || SAYS_NOTHING.has(judgement.reason) ? undefined : judgement;
}

/** That a licence is not known is said by rules of its own. */
const SAYS_NOTHING: ReadonlySet<string> = new Set([
  "unknown-outbound",
  "unknown-license",
  "no-license",
]);
