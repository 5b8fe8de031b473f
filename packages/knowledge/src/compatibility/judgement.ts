import type { ConditionCode } from "./condition-texts.ts";
import type { Passage } from "./passage.ts";
import type { ReasonCode } from "./reason-texts.ts";
import type { KnownLicense } from "./record-of.ts";
import type { Judgement, Verdict, VerdictSource } from "./verdict.ts";

/** What every judgement on a known licence starts from: its first clauses as source. */
interface Grounds {
  readonly clauses?: readonly string[];
  readonly sources?: readonly VerdictSource[];
  readonly conflictOfSources?: boolean;
}

/** May be done: `conditional` where there are conditions, else `compatible`. */
export function allowed(
  license: KnownLicense,
  reason: ReasonCode,
  conditions: readonly ConditionCode[] = [],
): Judgement {
  return judgement(license, {
    verdict: conditions.length === 0 ? "compatible" : "conditional",
    reason,
    conditions,
    grounds: {},
  });
}

/** The same judgement on other grounds. */
export function withGrounds(found: Judgement, grounds: Grounds): Judgement {
  const { clauses = found.clauses, sources = found.sources, conflictOfSources } = grounds;
  return {
    ...found,
    clauses,
    sources,
    conflictOfSources: conflictOfSources ?? found.conflictOfSources,
  };
}

/** May not be done. */
export function forbidden(
  license: KnownLicense,
  reason: ReasonCode,
  grounds: Grounds = {},
): Judgement {
  return judgement(license, { verdict: "incompatible", reason, grounds });
}

/** A person has to look. */
export function open(license: KnownLicense, reason: ReasonCode, grounds: Grounds = {}): Judgement {
  return judgement(license, { verdict: "review", reason, grounds });
}

/** What is forbidden under doubtful circumstances is for a person to look at; the rest stays. */
export function softened(found: Judgement, reason: ReasonCode): Judgement {
  return found.verdict === "incompatible" ? { ...found, verdict: "review", reason } : found;
}

/** The judgement that a passage amounts to, with further conditions where it is open. */
export function judgePassage(
  license: KnownLicense,
  passage: Passage,
  further: readonly ConditionCode[] = [],
): Judgement {
  const { answer, conditions, clauses, sources, conflictOfSources } = passage;
  const grounds = {
    sources,
    conflictOfSources,
    clauses: clauses.length === 0 ? clausesOf(license) : clauses,
  };
  if (answer === "no") return forbidden(license, "no-passage", grounds);
  if (answer === "unsure") return open(license, "unsure", grounds);
  return withGrounds(
    allowed(license, "passage", [...new Set([...conditions, ...further])]),
    grounds,
  );
}

/** A leaf about which nothing is known. */
export function unknown(leaf: string, reason: ReasonCode, verdict: Verdict = "review"): Judgement {
  return {
    verdict,
    reason,
    license: leaf,
    conditions: [],
    clauses: [],
    sources: [],
    conflictOfSources: false,
  };
}

function judgement(
  license: KnownLicense,
  found: {
    readonly verdict: Verdict;
    readonly reason: ReasonCode;
    readonly conditions?: readonly ConditionCode[];
    readonly grounds: Grounds;
  },
): Judgement {
  const {
    clauses = clausesOf(license),
    sources = textOf(license),
    conflictOfSources,
  } = found.grounds;
  return {
    verdict: found.verdict,
    reason: found.reason,
    license: license.leaf,
    conditions: (found.conditions ?? []).map((code) => ({ code, license: license.leaf })),
    clauses,
    sources,
    conflictOfSources: conflictOfSources ?? false,
  };
}

function clausesOf({ base, record }: KnownLicense): readonly string[] {
  return record.cites.slice(0, 1).map((clause) => `${base} ${clause}`);
}

function textOf({ base, record }: KnownLicense): readonly VerdictSource[] {
  return record.cites
    .slice(0, 1)
    .map((clause) => ({ kind: "license-text", name: base, clause }) as const);
}
