import { licenseRecord, obligationsOf, type Truth } from "@lizenzlotse/knowledge";
import { branchesOf, licenseInfo } from "@lizenzlotse/licenses";
import { NOASSERTION, NONE } from "@lizenzlotse/model";

import type { RuleSubject } from "../contract.ts";
import { openCodeListing } from "../file/open-code-list.ts";
import type { Conditions, Decision } from "../file/policy.ts";
import { knownFacts } from "./known-facts.ts";
import { matchesPattern } from "./matches-pattern.ts";

/** A condition that depends on the licence and on how it is used. */
export type ConditionName = Exclude<
  keyof Conditions,
  "scopes" | "usages" | "paths" | "packages" | "roles"
>;

/**
 * The first condition that keeps a rule from deciding; `undefined` where nothing does.
 *
 * What cannot be told counts against what is judged: it never lets a rule allow, and never keeps one from asking for a
 * review or denying.
 */
export function unmetCondition(
  when: Conditions,
  decision: Decision,
  subject: RuleSubject,
): ConditionName | undefined {
  return CONDITION_NAMES.find((name) => {
    if (when[name] === undefined) return false;
    const truth = HOLDS[name](when, decision, subject);
    return truth === "no" || (truth === "unknown" && decision === "allow");
  });
}

type Holds = (when: Conditions, decision: Decision, subject: RuleSubject) => Truth;

const HOLDS: Readonly<Record<ConditionName, Holds>> = {
  licenses: ({ licenses = [] }, _decision, { leaf }) => {
    if (leaf === NONE || leaf === NOASSERTION) return "no";
    return truthOf(licenses.some((pattern) => matchesPattern(pattern, leaf)));
  },
  categories: ({ categories = [] }, _decision, { fact }) =>
    truthOf(categories.some((category) => category === fact.category)),
  obligations: ({ obligations = [] }, _decision, subject) => obligationsHold(obligations, subject),
  osiApproved: ({ osiApproved }, _decision, { leaf }) => {
    const info = licenseInfo(baseOf(leaf));
    return info === undefined ? "unknown" : truthOf(info.osiApproved === osiApproved);
  },
  fsfFree: ({ fsfFree }, _decision, { leaf }) => {
    // Records say where the FSF calls a licence free; that it says nothing is no answer.
    const isFree = licenseRecord(baseOf(leaf))?.fsfFree ?? undefined;
    return isFree === undefined ? "unknown" : truthOf(fsfFree === true);
  },
  openCode: ({ openCode = [] }, _decision, { leaf, policy }) =>
    truthOf(openCode.includes(openCodeListing(policy.openCode, leaf))),
  provide: ({ provide = [] }, decision, { circumstances }) =>
    truthOf(quantified(decision, circumstances.provide, (way) => provide.includes(way))),
  recipient: ({ recipient = [] }, _decision, { situation }) =>
    truthOf(recipient.includes(situation.recipient)),
  combine: ({ combine = [] }, decision, { circumstances }) => {
    const { combine: known, combination } = circumstances;
    const possible = known === undefined ? COMBINES_OF[combination] : [known];
    return truthOf(quantified(decision, possible, (way) => combine.includes(way)));
  },
  modified: ({ modified }, _decision, { circumstances }) =>
    truthOf((circumstances.modification === "modified") === modified),
  outbound: ({ outbound = [] }, decision, { situation }) => {
    const leaves = branchesOf(situation.outbound.expression).flat();
    const isMeant = (leaf: string): boolean =>
      outbound.some((pattern) => matchesPattern(pattern, leaf));
    return leaves.length === 0 ? "unknown" : truthOf(quantified(decision, leaves, isMeant));
  },
};

const CONDITION_NAMES = Object.keys(HOLDS) as readonly ConditionName[];

/** What a component's combination may be, as far as it is known. */
const COMBINES_OF: Readonly<
  Record<RuleSubject["circumstances"]["combination"], NonNullable<Conditions["combine"]>>
> = {
  linked: ["static", "dynamic"],
  merged: ["merge"],
  separate: ["process"],
};

function obligationsHold(ids: readonly string[], subject: RuleSubject): Truth {
  const duties = obligationsOf(subject.leaf, {
    facts: knownFacts(subject),
    recipient: subject.situation.recipient === "same-entity" ? "same-entity" : "other",
  });
  if (duties === undefined) return "unknown";
  const meant = duties.filter(({ id }) => ids.includes(id));
  if (meant.some(({ applies }) => applies === "yes")) return "yes";
  return meant.length > 0 ? "unknown" : "no";
}

/** To allow, everything that may be the case has to be meant; to hold something back, one thing is enough. */
function quantified<T>(
  decision: Decision,
  values: readonly T[],
  isMeant: (value: T) => boolean,
): boolean {
  return decision === "allow" ? values.every(isMeant) : values.some(isMeant);
}

function truthOf(holds: boolean): Truth {
  return holds ? "yes" : "no";
}

/** An exception only permits more, so it changes nothing about what OSI or FSF say. */
function baseOf(leaf: string): string {
  return leaf.split(" WITH ")[0] ?? leaf;
}
