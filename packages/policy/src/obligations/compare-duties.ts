import { byText, type DeliveredArtefact, type Localized } from "@lizenzlotse/model";

import { assessObligations, type ObligationRequest } from "./assess-obligations.ts";

/** A duty of one licence, with how many components bring it. */
export interface BroughtDuty {
  /** Generic duty of the knowledge base, for example `LICENSE-TEXT`; empty where a licence's duties are not known. */
  readonly obligation: string;
  readonly title: Localized;
  /** `ID` or `ID WITH exception`. */
  readonly license: string;
  readonly components: number;
}

/** Duties that only one of two states of a software brings, each sorted by duty and licence. */
export interface DutyComparison {
  readonly added: readonly BroughtDuty[];
  readonly removed: readonly BroughtDuty[];
}

/**
 * The duties that arise from a scan in a context, whether they are met or not: nothing that is delivered is looked at.
 */
export function broughtDuties(
  request: Omit<ObligationRequest, "delivered">,
): readonly BroughtDuty[] {
  const states = assessObligations({ ...request, delivered: NOTHING_DELIVERED });
  const duties = new Map<string, { duty: Omit<BroughtDuty, "components">; refs: Set<string> }>();
  for (const { obligation, title, license, components, state } of states) {
    if (state === "not-applicable") continue;
    const key = keyOf({ obligation, license });
    const known = duties.get(key) ?? { duty: { obligation, title, license }, refs: new Set() };
    duties.set(key, known);
    for (const ref of components) known.refs.add(ref);
  }
  return [...duties.values()]
    .map(({ duty, refs }) => ({ ...duty, components: refs.size }))
    .sort(byText(keyOf));
}

/** Which duties came and which went: a licence that came brings its own, also where another asks for the same. */
export function compareDuties(
  before: readonly BroughtDuty[],
  after: readonly BroughtDuty[],
): DutyComparison {
  const [old, fresh] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  return {
    added: after.filter((duty) => !old.has(keyOf(duty))),
    removed: before.filter((duty) => !fresh.has(keyOf(duty))),
  };
}

function keyOf({ obligation, license }: Pick<BroughtDuty, "obligation" | "license">): string {
  return `${obligation}\n${license}`;
}

const NOTHING_DELIVERED: DeliveredArtefact = {
  name: "",
  kind: "project",
  filesListed: 0,
  filesRead: 0,
  complete: true,
  licenseTexts: [],
  upstreamTexts: [],
  copyrights: [],
  sourceArchives: [],
  sourceAddresses: [],
  sourceOffers: [],
  terms: [],
  acknowledgements: [],
  credits: [],
  modifiedCopies: [],
  changeNotices: [],
};
