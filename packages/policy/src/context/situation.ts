import type { ScanSubject } from "@lizenzlotse/model";

import type { Combination, Context, Provision, Recipient } from "./context.ts";

/** A context without gaps: answers, and the documented assumptions where nobody answered. */
export interface Situation {
  readonly outbound: OutboundSituation;
  readonly provide: readonly Provision[];
  readonly recipient: Recipient;
  readonly modified: "yes" | "no";
  /** Absent: as the kind of each component tells. */
  readonly combine: Combination | undefined;
  /** Ids of the answers that nobody gave. */
  readonly assumed: ReadonlySet<ContextQuestionId>;
}

/** The licence under which the project goes out. */
export interface OutboundSituation {
  readonly expression: string;
  readonly origin: "context" | "declared" | "assumed";
}

/** The questions about the use of the software, in the order in which they are asked; nobody is asked more. */
export const CONTEXT_QUESTIONS = [
  "provide",
  "recipient",
  "outbound",
  "combine",
  "modified",
] as const;

/** One of {@link CONTEXT_QUESTIONS}. */
export type ContextQuestionId = (typeof CONTEXT_QUESTIONS)[number];

/** Expression of a work that goes out under no open licence. */
const PROPRIETARY = "LicenseRef-proprietary";

/**
 * What holds for the scanned software.
 *
 * Without answers: it goes out under the project's own licence (proprietary where none is declared), is offered
 * over a network with parts of it sent to browsers, to other legal persons, unmodified and not merged. Which
 * components reach browsers is not yet known, so every delivered one counts as passed on.
 */
export function situationOf(subject: ScanSubject, context: Context = {}): Situation {
  const outbound = outboundOf(subject, context);
  const answered = { ...context, outbound: outbound.origin === "assumed" ? undefined : outbound };
  return {
    outbound,
    provide: context.provide ?? ["client-bundle", "network"],
    recipient: context.recipient ?? "third-party",
    modified: context.modified ?? "no",
    combine: context.combine,
    assumed: new Set(CONTEXT_QUESTIONS.filter((id) => answered[id] === undefined)),
  };
}

/** Copies leave the legal person: the border for duties of distribution. */
export function isPassedOn({ provide, recipient }: Situation): boolean {
  return (
    recipient !== "same-entity" && provide.some((way) => way !== "network" && way !== "internal")
  );
}

/** People outside the legal person use it over a network. */
export function isOfferedToOthers({ provide, recipient }: Situation): boolean {
  return (
    recipient !== "same-entity" &&
    provide.some((way) => way === "network" || way === "client-bundle")
  );
}

function outboundOf(subject: ScanSubject, context: Context): OutboundSituation {
  if (context.outbound !== undefined) return { expression: context.outbound, origin: "context" };
  if (subject.outbound !== undefined)
    return { expression: subject.outbound.expression, origin: "declared" };
  return { expression: PROPRIETARY, origin: "assumed" };
}
