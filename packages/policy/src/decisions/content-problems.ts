import { branchesOf, canonicalExpression, leavesOf } from "@lizenzlotse/licenses";
import { type Localized, NOASSERTION, NONE, parsePurl } from "@lizenzlotse/model";

import { isWithinWaiverLimit } from "./dates.ts";
import { type Decision, type Decisions, listDecisions } from "./decision.ts";
import { rangeProblem } from "./decision-range.ts";
import { idOfDecision } from "./decision-id.ts";
import type { PackageSubject } from "./fits.ts";

/** What is wrong with a file, and where in it. */
export interface DecisionProblem {
  readonly path: readonly PropertyKey[];
  readonly message: Localized;
}

/** What a schema cannot see: licences that are none, ranges, dates, ids, and people who approve what they wrote. */
export function contentProblems(decisions: Decisions): readonly DecisionProblem[] {
  const seen = new Set<string>();
  const positions = new Map<Decision["kind"], number>();
  return listDecisions(decisions).flatMap((decision) => {
    const index = positions.get(decision.kind) ?? 0;
    positions.set(decision.kind, index + 1);
    const path = [LISTS[decision.kind], index];
    const twice = seen.has(decision.value.id);
    seen.add(decision.value.id);
    const found = [...problemsOf(decision), ...(twice ? [{ field: "id", message: TWICE }] : [])];
    return found.map(({ field, message }) => ({ path: [...path, field], message }));
  });
}

/** What is wrong with one decision, before it is recorded. */
export function decisionProblems(decision: Decision): readonly Localized[] {
  return problemsOf(decision).map(({ message }) => message);
}

const LISTS: Readonly<Record<Decision["kind"], keyof Decisions>> = {
  curation: "curations",
  "text-curation": "texts",
  choice: "choices",
  waiver: "waivers",
  "false-positive": "falsePositives",
};

interface FieldProblem {
  readonly field: string;
  readonly message: Localized;
}

function problemsOf(decision: Decision): readonly FieldProblem[] {
  return [
    ...(decision.value.id === idOfDecision(decision) ? [] : [{ field: "id", message: OTHER_ID }]),
    ...approvalProblems(decision),
    ...("component" in decision.value ? subjectProblems(decision.value) : []),
    ...licenseProblems(decision),
    ...waiverProblems(decision),
  ];
}

function approvalProblems({ value }: Decision): readonly FieldProblem[] {
  const { status, by, approvedBy } = value;
  if (status !== "approved") return [];
  if (approvedBy === undefined) return [{ field: "approvedBy", message: APPROVER_MISSING }];
  return samePerson(approvedBy, by) ? [{ field: "approvedBy", message: SAME_PERSON }] : [];
}

/** Whether two names are one person, as far as spelling tells. */
function samePerson(left: string, right: string): boolean {
  const spelled = (name: string): string =>
    name.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ");
  return spelled(left.trim()) === spelled(right.trim());
}

function subjectProblems({ component, versions }: PackageSubject): readonly FieldProblem[] {
  if (versions === undefined) return [];
  const problem = rangeProblem(parsePurl(component)?.type, versions);
  return problem === undefined ? [] : [{ field: "versions", message: problem }];
}

function licenseProblems({ kind, value }: Decision): readonly FieldProblem[] {
  const { license } = value;
  // A waiver may be about a licence that is unknown; a fact and a choice must name one.
  if (kind === "waiver") return [];
  if (!isLicense(license)) return [{ field: "license", message: NO_LICENSE(license) }];
  if (kind !== "choice") return [];
  return isBranch(license, value.among)
    ? []
    : [{ field: "license", message: NO_BRANCH(license, value.among) }];
}

/** Whether a text is an SPDX expression that names licences. */
function isLicense(text: string): boolean {
  return canonicalExpression(text) !== undefined && !leavesOf(text).some(isNoLicense);
}

function isNoLicense(leaf: string): boolean {
  return leaf === NONE || leaf === NOASSERTION;
}

/** Whether complying with `chosen` alone is one of the ways to comply with `expression`. */
export function isBranch(chosen: string, expression: string): boolean {
  const wanted = branchesOf(chosen).map((branch) => branch.join(" AND "));
  const offered = new Set(branchesOf(expression).map((branch) => branch.join(" AND ")));
  return wanted.length > 0 && wanted.every((branch) => offered.has(branch));
}

function waiverProblems(decision: Decision): readonly FieldProblem[] {
  if (decision.kind !== "waiver") return [];
  const { on, until } = decision.value;
  if (until < on) return [{ field: "until", message: BEFORE_IT_BEGAN }];
  return isWithinWaiverLimit(on, until) ? [] : [{ field: "until", message: TOO_LONG }];
}

const TWICE: Localized = {
  de: "Darüber ist schon entschieden.",
  en: "This is already decided about.",
};

const OTHER_ID: Localized = {
  de: "Die Kennung gehört nicht zu dem, worüber entschieden wird; der Eintrag wurde von Hand geändert.",
  en: "The id does not belong to what is decided about; the entry was changed by hand.",
};

const APPROVER_MISSING: Localized = {
  de: "`approved` verlangt `approvedBy`.",
  en: "`approved` demands `approvedBy`.",
};

const SAME_PERSON: Localized = {
  de: "Wer entschieden hat, kann nicht selbst freigeben (Vier-Augen-Prinzip).",
  en: "Whoever decided cannot approve it too (four eyes).",
};

/** What is wrong with a licence that a person named. */
function NO_LICENSE(text: string): Localized {
  return {
    de: `„${text}“ ist kein SPDX-Ausdruck, der Lizenzen nennt.`,
    en: `"${text}" is no SPDX expression that names licences.`,
  };
}

/** What is wrong with a choice. */
function NO_BRANCH(license: string, among: string): Localized {
  return {
    de: `„${among}“ bietet „${license}“ nicht zur Wahl an.`,
    en: `"${among}" does not offer "${license}" as a choice.`,
  };
}

const BEFORE_IT_BEGAN: Localized = {
  de: "`until` liegt vor dem Tag der Entscheidung.",
  en: "`until` is before the day of the decision.",
};

const TOO_LONG: Localized = {
  de: "Eine Ausnahme gilt höchstens 12 Monate.",
  en: "A waiver holds for at most 12 months.",
};
