import { branchesOf } from "@lizenzlotse/licenses";
import {
  type Assessment,
  type Component,
  type ComponentRef,
  NOASSERTION,
  NONE,
  type ScanResult,
  type Violation,
} from "@lizenzlotse/model";

/** One open question: a component with violations that nobody accepted. */
export interface ReviewItem {
  readonly component: Component;
  /** Never empty. */
  readonly violations: readonly Violation[];
  /** Answers that one key gives. */
  readonly answers: readonly ReviewAnswer[];
}

/** A licence that settles the question: as a fact, or as the branch of a choice. */
export interface ReviewAnswer {
  readonly kind: "curation" | "choice";
  readonly license: string;
}

/** Answers that have a key: 1 to 9. */
const MAX_ANSWERS = 9;

/** The open questions of a scan: what is least known first, then as urgent as the assessment says. */
export function reviewQueue(
  { components }: Pick<ScanResult, "components">,
  { groups, violations }: Pick<Assessment, "groups" | "violations">,
): readonly ReviewItem[] {
  const byComponent = openViolations(violations);
  const byRef = new Map(components.map((component) => [component.ref, component]));
  const inOrder = [...new Set(groups.flatMap((group) => group.components))];
  const items = inOrder.flatMap((ref): readonly ReviewItem[] => {
    const component = byRef.get(ref);
    const open = byComponent.get(ref);
    if (component === undefined || open === undefined) return [];
    return [{ component, violations: open, answers: answersFor(component) }];
  });
  // Stable: among equally unknown ones the order of the assessment stays.
  return items.sort((left, right) => unknownFirst(left) - unknownFirst(right));
}

function openViolations(
  violations: readonly Violation[],
): ReadonlyMap<ComponentRef, readonly Violation[]> {
  const open = new Map<ComponentRef, Violation[]>();
  for (const violation of violations) {
    if (violation.accepted !== undefined) continue;
    open.set(violation.component, [...(open.get(violation.component) ?? []), violation]);
  }
  return open;
}

function unknownFirst({ component }: ReviewItem): number {
  const { state } = component.licenses.concluded;
  return state === "concluded" ? 2 : state === "review" ? 1 : 0;
}

/** Of an open conclusion its readings; of a choice its branches. */
function answersFor({ licenses }: Component): readonly ReviewAnswer[] {
  const { state, expression, readings } = licenses.concluded;
  if (state === "concluded") {
    const branches = branchesOf(expression).map((branch) => branch.join(" AND "));
    if (branches.length < 2) return [];
    return branches.slice(0, MAX_ANSWERS).map((license) => ({ kind: "choice", license }));
  }
  const known = [expression, ...readings.map((reading) => reading.expression)].filter(
    (license) => license !== NONE && license !== NOASSERTION,
  );
  const distinct = [...new Set(known)].slice(0, MAX_ANSWERS);
  return distinct.map((license) => ({ kind: "curation", license }));
}
