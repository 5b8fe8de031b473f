import {
  type Component,
  type Conclusion,
  type DeclaredStatement,
  type EvidenceStep,
  type PackageFacts,
  type ScanResult,
  sortDiagnostics,
  type Supplement,
} from "@lizenzlotse/model";

import { countCodes } from "../result/build-result.ts";
import { licensesOf } from "./component-evidence.ts";
import { countMissing } from "./evidence-steps.ts";

/** The components that nothing in the tree gives a licence, and no person either. */
export function unresolvedComponents({ components }: Pick<ScanResult, "components">): Component[] {
  return components.filter(
    ({ origin, licenses: { concluded } }) =>
      origin === "third-party" && concluded.decisions === undefined && isUnresolved(concluded),
  );
}

/**
 * Adds to a scan what sources outside the tree say. Only components without a licence are concluded anew: what a
 * manifest or a file says is never overruled from outside. Where the package itself was looked at and states nothing, a
 * statement from outside is for a person to confirm.
 */
export function supplementScan(scan: ScanResult, supplement: Supplement): ScanResult {
  const unresolved = new Set(unresolvedComponents(scan).map(({ ref }) => ref));
  const components = scan.components.map((component) => {
    const facts = supplement.facts.get(component.ref);
    if (facts === undefined || !unresolved.has(component.ref)) return component;
    return supplemented(component, facts);
  });
  const diagnostics = sortDiagnostics([...scan.diagnostics, ...supplement.diagnostics]);
  const { head } = scan;
  return {
    ...scan,
    head: {
      ...head,
      settings: {
        ...head.settings,
        enrichment: [...(head.settings.enrichment ?? []), ...supplement.uses],
      },
      evidenceSteps: stillMissing(head.evidenceSteps, components),
      counts: { ...head.counts, diagnostics: diagnostics.length },
      complete: head.complete && supplement.diagnostics.every(({ effect }) => effect === "none"),
      diagnosticCounts: countCodes(diagnostics),
    },
    components,
    diagnostics,
  };
}

function isUnresolved({ state }: Conclusion): boolean {
  return state === "none" || state === "no-assertion";
}

function supplemented(component: Component, facts: PackageFacts): Component {
  const { licenses, creator, references } = component;
  const known = new Set(references.map(({ type }) => type));
  return {
    ...component,
    ...(creator === undefined && facts.creator !== undefined ? { creator: facts.creator } : {}),
    references: [...references, ...facts.references.filter(({ type }) => !known.has(type))],
    licenses: facts.statements.length === 0 ? licenses : concludedAnew(component, facts.statements),
  };
}

function concludedAnew(
  { licenses }: Component,
  statements: readonly DeclaredStatement[],
): Component["licenses"] {
  const looked = licenses.concluded.state === "none";
  const { declared, concluded } = licensesOf({
    statements: [...licenses.declared.map(verbatim), ...statements],
    own: licenses.detected,
    bundled: licenses.bundled,
    looked,
  });
  return { ...licenses, declared, concluded: looked ? toConfirm(concluded) : concluded };
}

/** The package is at hand and says nothing, its registry does: one of the two may be about something else. */
function toConfirm(concluded: Conclusion): Conclusion {
  if (concluded.state !== "concluded") return concluded;
  const { expression, basis } = concluded;
  return {
    ...concluded,
    state: "review",
    confidence: Math.min(concluded.confidence, UNCONFIRMED_CONFIDENCE),
    reviewReasons: ["only-weak-evidence"],
    readings: [{ expression, basis }],
  };
}

/** Confidence in a licence that only others state. */
const UNCONFIRMED_CONFIDENCE = 0.5;

function verbatim({
  expression: _expression,
  confidence: _confidence,
  ...statement
}: Component["licenses"]["declared"][number]): DeclaredStatement {
  return statement;
}

function stillMissing(
  steps: readonly EvidenceStep[],
  components: readonly Component[],
): readonly EvidenceStep[] {
  if (steps.length === 0) return steps;
  const byRef = new Map(components.map((component) => [component.ref, component]));
  return steps
    .map((step) => ({ ...step, missing: countMissing(step.root, byRef) }))
    .filter(({ missing }) => missing > 0);
}
