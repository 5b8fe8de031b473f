import { satisfies } from "@lizenzlotse/licenses";

import type { ConditionCode } from "./condition-texts.ts";
import type { SettledContext } from "./context.ts";
import type { Opening, PassageCondition } from "./license-record.ts";
import { osadlCell, OSADL_SOURCE, type OsadlValue } from "./osadl-cell.ts";
import type { KnownLicense } from "./record-of.ts";
import type { VerdictSource } from "./verdict.ts";

/**
 * Whether code under one licence may go out under another as part of one work: what the licence texts say, and what
 * the OSADL matrix says. `unsure` where they are silent or disagree.
 */
export interface Passage {
  readonly answer: "yes" | "no" | "unsure";
  readonly conditions: readonly ConditionCode[];
  readonly clauses: readonly string[];
  readonly sources: readonly VerdictSource[];
  readonly conflictOfSources: boolean;
  /** Whether a licence text itself forbids it, whatever OSADL says. */
  readonly isForbiddenByText: boolean;
}

/** What the licence texts say. */
interface Reading {
  readonly answer: "yes" | "no" | "silent" | "doubtful";
  readonly conditions: readonly ConditionCode[];
  readonly clause?: string;
  /** A fact of the context settles it, which no matrix can know. */
  readonly isSettled?: boolean;
}

/** The two roles of a passage; swapping them is the classic error, so they have names. */
export interface PassagePair {
  readonly inbound: KnownLicense;
  readonly outbound: KnownLicense;
}

/** The passage of one licence into a work under another; see {@link Passage}. */
export function passageOf(pair: PassagePair, context: SettledContext): Passage {
  const reading = readTexts(pair, context);
  const cell = cellOf(pair);
  const weighed = weigh(reading, cell);
  return {
    ...weighed,
    conditions: weighed.answer === "no" ? [] : reading.conditions,
    clauses: reading.clause === undefined ? [] : [`${pair.inbound.base} ${reading.clause}`],
    sources: sourcesOf(pair, reading, cell),
    isForbiddenByText: reading.answer === "no",
  };
}

function weigh(
  { answer, isSettled }: Reading,
  cell: OsadlValue | undefined,
): Pick<Passage, "answer" | "conflictOfSources"> {
  if (answer === "doubtful") return { answer: "unsure", conflictOfSources: cell !== undefined };
  if (answer === "silent") return { answer: answerOfMatrix(cell), conflictOfSources: false };
  if (answer === "no") return isSettled === true ? SETTLED_NO : weighNo(cell);
  // "Unknown" is OSADL's way to say that it looked and could not tell: our own reading alone is no green then.
  const isShaken = cell === "No" || cell === "Unknown";
  return { answer: isShaken ? "unsure" : "yes", conflictOfSources: cell === "No" };
}

const SETTLED_NO = { answer: "no", conflictOfSources: false } as const;

function weighNo(cell: OsadlValue | undefined): Pick<Passage, "answer" | "conflictOfSources"> {
  const saysYes = cell === "Yes" || cell === "Same";
  const isShaken = saysYes || cell === "Check dependency";
  return { answer: isShaken ? "unsure" : "no", conflictOfSources: saysYes };
}

function answerOfMatrix(cell: OsadlValue | undefined): Passage["answer"] {
  if (cell === "Yes" || cell === "Same") return "yes";
  return cell === "No" ? "no" : "unsure";
}

/** A permission that may be dropped does not make a licence less welcome than it is without. */
function cellOf({ inbound, outbound }: PassagePair): OsadlValue | undefined {
  const cell = osadlCell({ inbound: inbound.leaf, outbound: outbound.leaf });
  if (cell !== undefined || inbound.exception === undefined) return cell;
  const ofBase = osadlCell({ inbound: inbound.base, outbound: outbound.leaf });
  return ofBase === "Yes" || ofBase === "Same" ? "Yes" : undefined;
}

function readTexts(pair: PassagePair, context: SettledContext): Reading {
  const { inbound, outbound } = pair;
  if (inbound.leaf === outbound.leaf) return { answer: "yes", conditions: [] };
  if (outbound.exception !== undefined) return readIntoException(pair, context);
  // An additional permission may be dropped, so a licence with one can do what it can do without.
  if (inbound.base === outbound.base) return { answer: "yes", conditions: [] };
  const opening = inbound.record.becomes.find(({ to }) => to.includes(outbound.base));
  if (opening !== undefined) return readOpening(opening, outbound, context);
  const conflict = inbound.record.conflicts.find((each) => each.with.includes(outbound.base));
  if (conflict !== undefined && inbound.exception !== "gpl-2-linking") {
    return { answer: "no", conditions: [], clause: conflict.clause };
  }
  return readKinds(pair, context);
}

/**
 * Into a work that grants an exception: who took code over may not add permissions to it, and yet the exception may be
 * just what lets the part in. So only what asks for no more than the work itself is clear.
 */
function readIntoException({ inbound, outbound }: PassagePair, context: SettledContext): Reading {
  const { exception: _, ...base } = outbound;
  const reading = readTexts({ inbound, outbound: { ...base, leaf: outbound.base } }, context);
  const isWithoutCopyleft = ["notice", "permissive"].includes(inbound.record.kind);
  return reading.answer === "yes" && isWithoutCopyleft ? reading : { ...reading, answer: "silent" };
}

/** What an opening asks for; `undefined` is nothing beyond the outbound licence itself. */
const OPENING_CONDITIONS: Readonly<Record<PassageCondition, ConditionCode | undefined>> = {
  adapted: "adapted-under-license",
  additionally: "additionally-under-license",
  doubtful: undefined,
  irreversibly: "irreversibly-gpl",
  "later-version": "later-version",
  "non-software": "non-software",
  "other-part": "other-part",
  "same-terms": undefined,
  "secondary-notice": "secondary-notice",
  "stays-gpl-3": "part-stays-gpl-3",
};

function readOpening(opening: Opening, outbound: KnownLicense, context: SettledContext): Reading {
  const condition = OPENING_CONDITIONS[opening.when];
  const conditions = condition === undefined ? [] : [condition];
  const answer = answerOf(opening.when, outbound, context);
  return { answer, conditions, clause: opening.clause, isSettled: true };
}

function answerOf(
  when: PassageCondition,
  outbound: KnownLicense,
  context: SettledContext,
): Reading["answer"] {
  if (when === "doubtful") return "doubtful";
  if (when === "secondary-notice") {
    if (context.secondaryNotice === undefined) return "doubtful";
    return context.secondaryNotice === "present" ? "yes" : "no";
  }
  if (when === "non-software") {
    if (context.work === undefined) return "doubtful";
    return context.work === "non-software" ? "yes" : "no";
  }
  return when === "other-part" ? answerOfOtherPart(outbound, context) : "yes";
}

/** The compatibility clause needs a second part that is itself under the other licence. */
function answerOfOtherPart(
  outbound: KnownLicense,
  { otherPart, combine }: SettledContext,
): Reading["answer"] {
  // Where the part joins a work, the work is the other part; on its own it has none that we know of.
  if (otherPart === undefined) return combine === "none" ? "doubtful" : "yes";
  if (otherPart === "NOASSERTION") return "doubtful";
  return satisfies(otherPart, (leaf) => leaf === outbound.base) ? "yes" : "no";
}

function readKinds({ inbound, outbound }: PassagePair, context: SettledContext): Reading {
  const clause = inbound.record.cites[0];
  const cited = clause === undefined ? {} : { clause };
  const { kind } = inbound.record;
  if (kind === "permissive") return readPermissive(inbound, outbound, context);
  if (kind === "attribution") return readAttribution(inbound, outbound);
  if (kind !== "notice") return { answer: "no", conditions: [], ...cited };
  return { answer: keepsNotices(inbound, outbound) ? "yes" : "silent", conditions: [], ...cited };
}

/** A licence that gives up every notice cannot carry one along. */
function keepsNotices(inbound: KnownLicense, outbound: KnownLicense): boolean {
  return (
    inbound.record.terms.includes("waives-notices") ||
    !outbound.record.terms.includes("waives-notices")
  );
}

function readPermissive(
  { record }: KnownLicense,
  outbound: KnownLicense,
  { provide }: SettledContext,
): Reading {
  if (record.terms.includes("no-relicense") || record.terms.includes("purpose-limit"))
    return { answer: "silent", conditions: [] };
  const isWithoutCopyleft = ["notice", "permissive", "proprietary"].includes(outbound.record.kind);
  if (!isWithoutCopyleft || outbound.record.terms.includes("waives-notices"))
    return { answer: "silent", conditions: [] };
  if (!record.terms.includes("source-stays")) return { answer: "yes", conditions: [] };
  return provide.includes("source")
    ? { answer: "silent", conditions: [] }
    : { answer: "yes", conditions: ["object-code-only"] };
}

function readAttribution({ record }: KnownLicense, outbound: KnownLicense): Reading {
  const isLimited =
    record.terms.includes("non-commercial") || record.terms.includes("no-derivatives");
  if (isLimited) return { answer: "no", conditions: [] };
  const takesCredit = ["permissive", "proprietary", "attribution", "share-alike", "database"];
  const isTaken = takesCredit.includes(outbound.record.kind) || outbound.record.kind === "notice";
  const isWaived = outbound.record.terms.includes("waives-notices");
  return isTaken && !isWaived
    ? { answer: "yes", conditions: ["attribution"] }
    : { answer: "silent", conditions: ["attribution"] };
}

function sourcesOf(
  { inbound, outbound }: PassagePair,
  reading: Reading,
  cell: OsadlValue | undefined,
): readonly VerdictSource[] {
  const sources: VerdictSource[] = [];
  const passage = { inbound: inbound.leaf, outbound: outbound.leaf };
  if (reading.answer !== "silent") {
    const clause = reading.clause === undefined ? {} : { clause: reading.clause };
    sources.push({
      kind: "license-text",
      name: inbound.base,
      says: reading.answer,
      passage,
      ...clause,
    });
  }
  if (cell !== undefined) {
    sources.push({ kind: "osadl-matrix", name: OSADL_SOURCE, says: cell, passage });
  }
  return sources;
}
