import type { Assessment, ComponentRef, DecisionReport, Violation } from "@lizenzlotse/model";

import { visibleText } from "../text/visible-text.ts";
import type { AcceptedViolation, Decided, DecisionRow, InventoryRow } from "./report-content.ts";
import { visibleIfAny, visibleLocalized } from "./visible-parts.ts";

/** Accepted violations, and what became of every decision. */
export function decidedOf(
  assessment: Assessment | undefined,
  rows: ReadonlyMap<ComponentRef, InventoryRow>,
): Decided {
  const decisions = (assessment?.head.decisions ?? []).map(toRow);
  return {
    accepted: (assessment?.violations ?? []).flatMap((violation) => acceptedOf(violation, rows)),
    decisions: [
      ...decisions.filter(({ severity }) => severity !== undefined),
      ...decisions.filter(({ severity }) => severity === undefined),
    ],
  };
}

function acceptedOf(
  { accepted, component, rule, expression }: Violation,
  rows: ReadonlyMap<ComponentRef, InventoryRow>,
): readonly AcceptedViolation[] {
  const row = rows.get(component);
  if (accepted === undefined || row === undefined) return [];
  const { reason, by, owner, on, until, ticket, decision } = accepted;
  return [
    {
      row,
      rule: visibleText(rule),
      expression: visibleText(expression),
      reason: visibleText(reason),
      by: visibleText(by),
      owner: visibleText(owner),
      on,
      until,
      ticket: visibleIfAny(ticket),
      decision: visibleText(decision),
    },
  ];
}

function toRow(report: DecisionReport): DecisionRow {
  const { id, state, severity, subject, decided, reason, by, on, until, source, remark } = report;
  return {
    id: visibleText(id),
    state,
    severity,
    subject: visibleText(subject),
    decided: visibleLocalized(decided),
    reason: visibleText(reason),
    by: visibleText(by),
    on,
    until,
    source: visibleText(source),
    remark: remark && visibleLocalized(remark),
  };
}
