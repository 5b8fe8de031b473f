import {
  stableId,
  type Assessment,
  type Component,
  type ComponentRef,
  type Conclusion,
  type ConsultationFrame,
  type ExternalReference,
  type FindingGroup,
  type PathFinder,
  type RuleDescription,
  type Violation,
} from "@lizenzlotse/model";

import { safeAddress } from "../text/safe-address.ts";
import { visibleText, type VisibleText } from "../text/visible-text.ts";
import { answersOfGroup, artefactsOfGroup, compatibilityView } from "./artefacts.ts";
import type { Capped } from "./capped.ts";
import { dependencyGraph } from "./dependency-graph.ts";
import { evidenceOf } from "./evidence.ts";
import type { Finding, FindingComponent, InventoryRow } from "./report-content.ts";
import { responsibleFor } from "./responsible.ts";
import { trackingBy } from "./consultation-view.ts";
import { toAssumption } from "./to-assumption.ts";
import { visibleIfAny, visibleLocalized, visiblePlace, visibleValues } from "./visible-parts.ts";

/** What findings are told with. */
export interface FindingFacts {
  readonly assessment: Assessment;
  readonly consultation: ConsultationFrame | undefined;
  readonly components: ReadonlyMap<ComponentRef, Component>;
  readonly rows: ReadonlyMap<ComponentRef, InventoryRow>;
  readonly requiredBy: (ref: ComponentRef) => Capped<VisibleText>;
  readonly pathsTo: PathFinder;
  /** Anchors of the excerpts that there are. */
  readonly kept: ReadonlySet<string>;
}

/** Claims of copyright that one component shows; notices have all. */
const MAX_COPYRIGHTS = 4;

/** Findings whose dependencies are drawn: those that people act on first. */
const MAX_GRAPHS = 40;

/** Groups that are open: what waivers accept is a chapter of its own. */
export function openGroups({ groups }: Assessment): readonly FindingGroup[] {
  return groups.filter(({ accepted }) => accepted === undefined);
}

/** The open groups of an assessment, in its order, with what a reader needs to check and act. */
export function findingsOf(facts: FindingFacts): readonly Finding[] {
  const { head, violations } = facts.assessment;
  const trackingOf = facts.consultation && trackingBy(facts.consultation);
  const rules = new Map(head.rules.map((rule) => [rule.code, rule]));
  const byId = new Map(violations.map((violation) => [violation.id, violation]));
  return openGroups(facts.assessment).map((group, index) => ({
    ...describe(group, rules.get(group.rule)),
    number: index + 1,
    components: componentsOf(group, byId, facts),
    responsible: responsibleFor(group.status, statesOf(group, facts)),
    tracking: trackingOf?.(group.id),
    assumptions: answersOfGroup(group, head)
      .filter(({ id }) => group.assumptions.includes(id))
      .map(toAssumption),
    artefacts: artefactsOfGroup(group, head),
    compatibility: (group.compatibility ?? []).map(compatibilityView),
    graph: index < MAX_GRAPHS ? dependencyGraph(group.components, facts) : undefined,
  }));
}

type FindingContext = Pick<
  Finding,
  | "number"
  | "components"
  | "responsible"
  | "tracking"
  | "assumptions"
  | "artefacts"
  | "compatibility"
  | "graph"
>;

function describe(
  group: FindingGroup,
  rule: RuleDescription | undefined,
): Omit<Finding, keyof FindingContext> {
  return {
    id: anchorOf(group.id),
    rule: visibleText(group.rule),
    ruleTitle: rule && visibleLocalized(rule.title),
    ruleExplanation: rule && visibleLocalized(rule.explanation),
    severity: group.severity,
    status: group.status,
    title: visibleLocalized(group.title),
    reason: visibleLocalized(group.reason),
    actions: group.actions.map(visibleLocalized),
  };
}

function statesOf(
  group: FindingGroup,
  { components }: FindingFacts,
): readonly Conclusion["state"][] {
  return group.components.flatMap((ref) => components.get(ref)?.licenses.concluded.state ?? []);
}

/** Ids of a saved assessment are foreign; whatever does not look like one of ours becomes one. */
function anchorOf(id: string): string {
  return /^[A-Za-z][\w-]{0,40}$/u.test(id) ? id : stableId("G", id);
}

function componentsOf(
  group: FindingGroup,
  violations: ReadonlyMap<string, Violation>,
  facts: FindingFacts,
): readonly FindingComponent[] {
  const byComponent = new Map(
    group.violations
      .flatMap((id) => violations.get(id) ?? [])
      .map((violation) => [violation.component, violation]),
  );
  return group.components.flatMap((ref) => {
    const component = facts.components.get(ref);
    const row = facts.rows.get(ref);
    if (component === undefined || row === undefined) return [];
    const violation = byComponent.get(ref);
    return {
      id: violation === undefined ? stableId("V", group.id, ref) : anchorOf(violation.id),
      severity: violation?.severity ?? group.severity,
      row,
      expression: visibleIfAny(violation?.expression),
      place: violation?.location === undefined ? row.place : visiblePlace(violation.location),
      requiredBy: facts.requiredBy(ref),
      evidence: evidenceOf(component.licenses, facts.kept),
      copyrights: visibleValues(component.artefactEvidence.copyrights, MAX_COPYRIGHTS),
      url: siteOf(component.references),
    };
  });
}

/** The component's website, else its repository, if that can be opened in a browser. */
function siteOf(references: readonly ExternalReference[]): string | undefined {
  const addresses = (type: ExternalReference["type"]): readonly string[] =>
    references
      .filter((reference) => reference.type === type)
      .flatMap((reference) => safeAddress(reference.url) ?? []);
  return [...addresses("website"), ...addresses("vcs")][0];
}
