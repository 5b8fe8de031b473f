import {
  compareText,
  type Component,
  type ComponentRef,
  type EvidenceStep,
} from "@lizenzlotse/model";

/**
 * For every component that a root uses, directly or not, the step that would bring the licence data it lacks.
 *
 * A package that several roots share needs one step only: it belongs to the root that lacks most, so that few
 * steps settle everything.
 */
export function evidenceStepOf(
  steps: readonly EvidenceStep[],
  components: readonly Component[],
): ReadonlyMap<ComponentRef, EvidenceStep> {
  const stepOf = new Map<ComponentRef, EvidenceStep>();
  const useful = steps.filter(({ missing }) => missing > 0).sort(byYield);
  if (useful.length === 0) return stepOf;
  const dependencies = new Map(components.map(({ ref, dependencies: below }) => [ref, below]));
  for (const step of useful) {
    const waiting = [step.root];
    for (let ref = waiting.pop(); ref !== undefined; ref = waiting.pop()) {
      // What an earlier step reached, it reached with everything below.
      if (stepOf.has(ref)) continue;
      stepOf.set(ref, step);
      waiting.push(...(dependencies.get(ref) ?? []));
    }
  }
  return stepOf;
}

function byYield(left: EvidenceStep, right: EvidenceStep): number {
  return right.missing - left.missing || compareText(left.root, right.root);
}
