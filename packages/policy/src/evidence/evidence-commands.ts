import { byText, type Component, type ComponentRef, type EvidenceStep } from "@lizenzlotse/model";

/**
 * For every component that a root uses, directly or not, the command that would bring missing licence data of
 * that root. A component of several roots belongs to the first, in the order of commands and roots.
 */
export function evidenceCommands(
  steps: readonly EvidenceStep[],
  components: readonly Component[],
): ReadonlyMap<ComponentRef, string> {
  const commands = new Map<ComponentRef, string>();
  const useful = usefulSteps(steps);
  if (useful.length === 0) return commands;
  const dependencies = new Map(
    components.map((component) => [component.ref, component.dependencies]),
  );
  for (const { root, command } of useful) {
    const waiting = [root];
    for (let ref = waiting.pop(); ref !== undefined; ref = waiting.pop()) {
      // What an earlier step reached, it reached with everything below.
      if (commands.has(ref)) continue;
      commands.set(ref, command);
      waiting.push(...(dependencies.get(ref) ?? []));
    }
  }
  return commands;
}

function usefulSteps(steps: readonly EvidenceStep[]): readonly EvidenceStep[] {
  const order = byText<EvidenceStep>(
    ({ command }) => command,
    ({ root }) => root,
  );
  return steps.filter(({ missing }) => missing > 0).sort(order);
}
