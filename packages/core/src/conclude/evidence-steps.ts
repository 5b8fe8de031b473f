import {
  byText,
  type Component,
  type ComponentRef,
  type EvidenceStep,
  NOASSERTION,
} from "@lizenzlotse/model";

import type { DraftComponent } from "../inventory/draft-component.ts";

/**
 * For each project whose packages lack licence data: the one command that would bring it. A package that two projects
 * use counts for both, since either command resolves it.
 */
export function evidenceSteps(
  components: readonly Component[],
  drafts: ReadonlyMap<ComponentRef, DraftComponent>,
): EvidenceStep[] {
  const byRef = new Map(components.map((component) => [component.ref, component]));
  const steps: EvidenceStep[] = [];
  for (const draft of drafts.values()) {
    if (draft.evidenceCommand === undefined) continue;
    const missing = countMissing(draft.ref, byRef);
    if (missing === 0) continue;
    const manifest = draft.ref.slice("first-party:".length);
    steps.push({ root: draft.ref, manifest, missing, command: draft.evidenceCommand });
  }
  return steps.sort(byText(({ manifest }) => manifest));
}

/** Third-party components below a root that have no licence. */
export function countMissing(
  root: ComponentRef,
  byRef: ReadonlyMap<ComponentRef, Component>,
): number {
  const seen = new Set<ComponentRef>([root]);
  const queue = [root];
  let missing = 0;
  for (let ref = queue.pop(); ref !== undefined; ref = queue.pop()) {
    const component = byRef.get(ref);
    if (component === undefined) continue;
    if (
      component.origin === "third-party" &&
      component.licenses.concluded.expression === NOASSERTION
    )
      missing += 1;
    for (const dependency of component.dependencies) {
      if (seen.has(dependency)) continue;
      seen.add(dependency);
      queue.push(dependency);
    }
  }
  return missing;
}
