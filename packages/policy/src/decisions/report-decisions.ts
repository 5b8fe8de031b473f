import {
  type Component,
  type ComponentRef,
  type Conclusion,
  type DecisionReport,
  type DecisionState,
  type ScanHead,
  sortedUnique,
  type Violation,
} from "@lizenzlotse/model";

import { isAbout } from "./accept-violations.ts";
import { textsOf } from "./corrections.ts";
import { isExpiring } from "./dates.ts";
import type { DecisionBook, HeldDecision } from "./decision-book.ts";
import type { Decision, Waiver } from "./decision.ts";
import { decidedText, DUTIES_NOT_CHECKED, remarkOn, subjectText } from "./decision-texts.ts";
import { OPEN_OBLIGATION_RULE } from "./open-obligation-rule.ts";

/** What was found and judged, as far as decisions had a part in it. */
export interface DecidedScan {
  readonly head: ScanHead;
  readonly components: readonly Component[];
  readonly violations: readonly Violation[];
  /** Whether duties were looked for in an artefact; else nobody can tell what became of waivers of them. */
  readonly duties?: "checked" | "not-checked";
}

/** What became of every decision: none is silently without effect. */
export function reportDecisions(book: DecisionBook, scan: DecidedScan): readonly DecisionReport[] {
  const outcomes = outcomesOf(book, scan);
  return book.held.map((held) => {
    const report = reportOf(held, outcomeOf(held, outcomes, scan), book.today);
    const isLeftAlone = report.state === "unused" && isOfDuty(held) && scan.duties !== "checked";
    return isLeftAlone ? { ...report, severity: "note", remark: DUTIES_NOT_CHECKED } : report;
  });
}

function isOfDuty({ decision }: HeldDecision): boolean {
  return decision.kind === "waiver" && decision.value.rule === OPEN_OBLIGATION_RULE;
}

/** Components by what a decision came to in them. */
interface Outcome {
  readonly applied: readonly ComponentRef[];
  /** It fits them, but another decision about them disagrees. */
  readonly conflicting: readonly ComponentRef[];
  /** It fits them, but was made on other evidence. */
  readonly reopened: readonly ComponentRef[];
}

type Outcomes = ReadonlyMap<HeldDecision, Outcome>;

/** Of decisions about packages; one walk over the components serves all. */
function outcomesOf(book: DecisionBook, scan: DecidedScan): Outcomes {
  const choices = new Map(scan.head.choices.map((choice) => [choice.component, choice.decision]));
  const violations = violationsByComponent(scan.violations);
  const outcomes = new Map<HeldDecision, Record<keyof Outcome, ComponentRef[]>>();
  for (const component of scan.components) {
    const fitting = book.fitting(component);
    for (const held of fitting) {
      const known = outcomes.get(held) ?? { applied: [], conflicting: [], reopened: [] };
      outcomes.set(held, known);
      const rivals = fitting.filter((other) => other !== held && other.bar === undefined);
      const facts = {
        component,
        choice: choices.get(component.ref),
        violations: violations.get(component.ref) ?? [],
        rivals,
      };
      const result = resultIn(held.decision, facts);
      if (result !== undefined) known[result].push(component.ref);
    }
  }
  return outcomes;
}

function violationsByComponent(
  violations: readonly Violation[],
): ReadonlyMap<ComponentRef, readonly Violation[]> {
  const byComponent = new Map<ComponentRef, Violation[]>();
  for (const violation of violations) {
    const known = byComponent.get(violation.component);
    if (known === undefined) byComponent.set(violation.component, [violation]);
    else known.push(violation);
  }
  return byComponent;
}

interface ComponentFacts {
  readonly component: Component;
  /** The choice that holds for it. */
  readonly choice: string | undefined;
  readonly violations: readonly Violation[];
  /** Other decisions about it that may have an effect. */
  readonly rivals: readonly HeldDecision[];
}

function resultIn(decision: Decision, facts: ComponentFacts): keyof Outcome | undefined {
  if (decision.kind === "curation") return curationIn(decision, facts);
  if (decision.kind === "choice") return choiceIn(decision, facts);
  return decision.kind === "waiver" ? waiverIn(decision.value, facts) : undefined;
}

function curationIn(decision: Decision, { component, rivals }: ComponentFacts): keyof Outcome {
  const { decisions = [] } = component.licenses.concluded;
  if (decisions.length > 1) return "conflicting";
  const agreed = decisions.length === 1 && agreesWithOne(decision, rivals);
  return decisions.includes(decision.value.id) || agreed ? "applied" : "reopened";
}

function choiceIn(decision: Decision, { choice, rivals }: ComponentFacts): keyof Outcome {
  if (choice !== undefined) {
    const agreed = choice === decision.value.id || agreesWithOne(decision, rivals);
    return agreed ? "applied" : "conflicting";
  }
  return rivals.some((rival) => rival.decision.kind === "choice") ? "conflicting" : "reopened";
}

/** A violation that another waiver accepts needs no second one. */
function waiverIn(waiver: Waiver, { violations }: ComponentFacts): keyof Outcome | undefined {
  const about = violations.filter((violation) => isAbout(waiver, violation));
  if (about.length === 0) return undefined;
  return about.some(({ accepted }) => accepted !== undefined) ? "applied" : "reopened";
}

/** Of decisions that say the same only one is named on the component. */
function agreesWithOne(decision: Decision, rivals: readonly HeldDecision[]): boolean {
  return rivals.some(
    (rival) =>
      rival.decision.kind === decision.kind &&
      rival.decision.value.license === decision.value.license,
  );
}

const NOTHING: Outcome = { applied: [], conflicting: [], reopened: [] };

function outcomeOf(held: HeldDecision, outcomes: Outcomes, scan: DecidedScan): Outcome {
  const { decision } = held;
  if (decision.kind === "false-positive") return markOutcome(decision.value.id, scan);
  if (decision.kind !== "text-curation") return outcomes.get(held) ?? NOTHING;
  const { text, id, license } = decision.value;
  const having = scan.components.filter((component) =>
    textsOf(component.artefactEvidence).includes(text),
  );
  const refsWhere = (test: (conclusion: Conclusion) => boolean): readonly ComponentRef[] =>
    having.filter(({ licenses }) => test(licenses.concluded)).map(({ ref }) => ref);
  return {
    applied: refsWhere(
      ({ decisions = [], expression }) =>
        decisions.length === 1 && (decisions[0] === id || expression === license),
    ),
    conflicting: refsWhere(({ decisions = [] }) => decisions.length > 1 && decisions.includes(id)),
    reopened: [],
  };
}

/** A match belongs to a file, and the file not always to a component. */
function markOutcome(id: string, { head }: DecidedScan): Outcome {
  const dismissed = (head.dismissed ?? []).filter(({ decision }) => decision === id);
  return { ...NOTHING, applied: dismissed.map(({ location }) => `file:${location.path}`) };
}

function reportOf(held: HeldDecision, outcome: Outcome, today: string): DecisionReport {
  const { decision, source, bar } = held;
  const state = stateOf(held, outcome, today);
  const { id, reason, by, on, ticket } = decision.value;
  const waiver = decision.kind === "waiver" ? decision.value : undefined;
  const open = outcome.reopened.length + outcome.conflicting.length > 0 && bar === undefined;
  const severity = open ? "warning" : SEVERITIES[state];
  return {
    id,
    kind: decision.kind,
    state,
    ...(severity === undefined ? {} : { severity }),
    subject: subjectText(decision),
    decided: decidedText(decision),
    reason,
    by,
    on,
    ...(waiver === undefined ? {} : { owner: waiver.owner, until: waiver.until }),
    ...(ticket === undefined ? {} : { ticket }),
    source,
    components: sortedUnique(fittingOf(outcome)),
    ...withRemark(remarkOn(decision, state, outcome.reopened.length)),
  };
}

function withRemark(remark: DecisionReport["remark"]): Pick<DecisionReport, "remark"> {
  return remark === undefined ? {} : { remark };
}

function fittingOf({ applied, conflicting, reopened }: Outcome): readonly ComponentRef[] {
  return applied.length > 0 ? applied : [...conflicting, ...reopened];
}

function stateOf({ decision, bar }: HeldDecision, outcome: Outcome, today: string): DecisionState {
  if (bar !== undefined) return bar;
  if (outcome.applied.length > 0) {
    const ends = decision.kind === "waiver" && isExpiring(decision.value.until, today);
    return ends ? "expiring" : "in-force";
  }
  if (outcome.conflicting.length > 0) return "conflicting";
  return outcome.reopened.length > 0 ? "reopened" : "unused";
}

/** What asks for an act is a warning; what only is to be known is a note. */
const SEVERITIES: Readonly<Record<DecisionState, DecisionReport["severity"]>> = {
  "in-force": undefined,
  expiring: "note",
  expired: "warning",
  unused: "warning",
  reopened: "warning",
  proposed: "note",
  conflicting: "warning",
  "not-permitted": "warning",
};
