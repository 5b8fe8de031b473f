import type { Component } from "@lizenzlotse/model";

import {
  type DecisionBook,
  type DecisionSource,
  openDecisionBook,
} from "../src/decisions/decision-book.ts";
import { type Undecided, withId } from "../src/decisions/decision-id.ts";
import { type Decision, groupDecisions, type Waiver } from "../src/decisions/decision.ts";
import { evidenceOf } from "../src/decisions/evidence.ts";
import { subjectOf } from "../src/decisions/fits.ts";

const RECORDED = { reason: "replaced in the next release", by: "A. Author", on: "2026-01-02" };

type WithoutRecord<T> = T extends { readonly kind: infer Kind; readonly value: infer Value }
  ? { readonly kind: Kind; readonly value: Omit<Value, keyof typeof RECORDED> & Partial<Value> }
  : never;

/** A decision with the usual record of who and why. */
export function decided(sketch: WithoutRecord<Undecided>): Decision {
  return withId({ kind: sketch.kind, value: { ...RECORDED, ...sketch.value } } as Undecided);
}

/** A waiver of one violation of a component, on the evidence that the component has. */
export function aWaiver({
  component,
  ...over
}: Partial<Omit<Waiver, "component">> & {
  readonly component: Component;
  readonly rule: string;
  readonly license: string;
}): Decision {
  return decided({
    kind: "waiver",
    value: {
      ...subjectOf(component),
      evidence: evidenceOf(component),
      owner: "O. Owner",
      until: "2026-12-31",
      ...over,
    },
  });
}

/** A book of one source. */
export function aBook(
  decisions: readonly Decision[],
  { today = "2026-06-01", ...source }: Partial<DecisionSource> & { readonly today?: string } = {},
): DecisionBook {
  const permitted = {
    name: "lotse.decisions.yaml",
    effect: "permitted",
    approval: "author",
  } as const;
  return openDecisionBook(
    [{ ...permitted, decisions: groupDecisions(decisions), ...source }],
    today,
  );
}
