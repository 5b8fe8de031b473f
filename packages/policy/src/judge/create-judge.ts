import { keyOf, type ComponentUse } from "./component-use.ts";
import type { Frame } from "./frame.ts";
import { judgeUse } from "./judge-use.ts";
import type { Judgement } from "./judgement.ts";

/**
 * A judge that decides each use once: a project has thousands of components but few licences, and nothing else
 * about a component changes its judgement.
 */
export function createJudge(frame: Frame): (use: ComponentUse) => Judgement {
  const decided = new Map<string, Judgement>();
  return (use) => {
    const key = keyOf(use);
    const known = decided.get(key);
    if (known !== undefined) return known;
    const judgement = judgeUse(use, frame);
    decided.set(key, judgement);
    return judgement;
  };
}
