import {
  genericObligation,
  type AppliedObligation,
  type ObligationReference,
} from "@lizenzlotse/knowledge";
import { localize, type Localized, type ObligationVerdict } from "@lizenzlotse/model";

import type { CheckOutcome, DutySubject } from "./contract.ts";
import { needsHuman } from "./outcome.ts";
import { checks } from "./registry.ts";

/** What came of a duty, and which of its alternatives did it. */
export interface JudgedDuty {
  readonly outcome: CheckOutcome;
  readonly metBy?: string | undefined;
}

const CHECK_BY_KIND = new Map(checks.map((check) => [check.kind, check]));

/** The better first: of several ways one is enough. */
const RANK: Readonly<Record<ObligationVerdict, number>> = {
  fulfilled: 0,
  "needs-human": 1,
  open: 2,
  "not-applicable": 3,
};

/** Checks a duty and the alternatives that its licence names; the best outcome counts. */
export function judgeDuty(
  obligation: AppliedObligation,
  subject: Omit<DutySubject, "reference">,
): JudgedDuty {
  const own = checkOne(obligation, subject);
  const ways = obligation.alternatives.map((reference) => ({
    id: reference.id,
    outcome: checkOne(reference, subject),
  }));
  const better = ways
    .filter(({ outcome }) => RANK[outcome.state] < RANK[own.state])
    .sort((left, right) => RANK[left.outcome.state] - RANK[right.outcome.state])[0];
  if (better !== undefined)
    return { outcome: settle(better.outcome, obligation), metBy: better.id };
  return { outcome: settle(own, obligation) };
}

function checkOne(
  reference: ObligationReference,
  subject: Omit<DutySubject, "reference">,
): CheckOutcome {
  const kinds = genericObligation(reference.id)?.evidence ?? [];
  const outcomes = kinds.flatMap(({ kind }) => {
    const check = CHECK_BY_KIND.get(kind);
    return check === undefined ? [] : [check.check({ ...subject, reference })];
  });
  const [worst] = [...outcomes].sort((left, right) => RANK[right.state] - RANK[left.state]);
  return worst ?? needsHuman(NO_CHECK, ASK);
}

/** Where it is not even clear that a duty arises, only a person can call it open; what an exception may lift as well. */
function settle(outcome: CheckOutcome, { applies, easedBy }: AppliedObligation): CheckOutcome {
  if (outcome.state !== "open") return outcome;
  if (easedBy !== undefined)
    return {
      ...outcome,
      state: "needs-human",
      reason: localize`${outcome.reason} ${mayLift(easedBy)}`,
    };
  return applies === "yes"
    ? outcome
    : { ...outcome, state: "needs-human", reason: localize`${outcome.reason} ${UNCLEAR}` };
}

function mayLift(exception: string): Localized {
  return {
    de: `Die Ausnahme ${exception} kann die Pflicht aufheben.`,
    en: `The exception ${exception} may lift the duty.`,
  };
}

const UNCLEAR: Localized = {
  de: "Ob die Pflicht entsteht, hängt von Umständen ab, die nicht bekannt sind.",
  en: "Whether the duty arises depends on circumstances that are not known.",
};

const NO_CHECK: Localized = {
  de: "Für diese Pflicht ist keine Prüfung hinterlegt.",
  en: "No check is recorded for this duty.",
};

const ASK: Localized = {
  de: "Lassen Sie eine zuständige Person das klären.",
  en: "Have a responsible person settle it.",
};
