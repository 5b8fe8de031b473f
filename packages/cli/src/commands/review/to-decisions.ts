import type { ScanResult } from "@lizenzlotse/model";
import type { Undecided } from "@lizenzlotse/policy";

import { decisionSubject } from "../shared/decision-subject.ts";
import type { Draft, ReviewState, Terms } from "./review-state.ts";

/** What all decisions of a sitting share beside their terms. */
export interface SittingRecord {
  readonly by: string;
  readonly on: string;
  readonly ticket?: string;
  readonly status?: "proposed";
}

/** The decisions of a sitting, each on the evidence that is there. */
export function toDecisions(
  { drafts, terms }: Pick<ReviewState, "drafts" | "terms">,
  scan: Pick<ScanResult, "components">,
  record: SittingRecord,
): readonly Undecided[] {
  return [...drafts.values()].flatMap((draft) => decisionsOf(draft, scan, { ...record, ...terms }));
}

function decisionsOf(
  draft: Draft,
  scan: Pick<ScanResult, "components">,
  { owner = "", until = "", reason = "", ...record }: SittingRecord & Terms,
): readonly Undecided[] {
  const { component, violations } = draft.item;
  const subject = { ...decisionSubject(scan, component, undefined), reason, ...record };
  if (draft.kind === "waiver") {
    return violations.map(({ rule, expression }) => ({
      kind: "waiver",
      value: { ...subject, rule, license: expression, owner, until },
    }));
  }
  const { kind, license } = draft.answer;
  if (kind === "curation") return [{ kind, value: { ...subject, license } }];
  const among = component.licenses.concluded.expression;
  return [{ kind, value: { ...subject, among, license } }];
}
