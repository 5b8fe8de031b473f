import { PROPRIETARY } from "@lizenzlotse/knowledge";
import type { ScanSubject } from "@lizenzlotse/model";

import type { Combination, Context, Medium, Provision, Recipient } from "./context.ts";
import { componentExceptions, type ComponentException } from "./component-exception.ts";

/** A context without gaps: answers, and the documented assumptions where nobody answered. */
export interface Situation {
  readonly outbound: OutboundSituation;
  readonly provide: readonly Provision[];
  readonly recipient: Recipient;
  readonly modified: "yes" | "no";
  /** Absent: as the kind of each component tells. */
  readonly combine: Combination | undefined;
  readonly medium: Medium | undefined;
  readonly use: "production" | "managed-service" | undefined;
  readonly licensee: "government" | undefined;
  /** What holds for single components; the first that fits decides. */
  readonly exceptions: readonly ComponentException[];
  /** Whether the scan shows which components reach browsers. */
  readonly bundles: "found" | "not-found";
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

/**
 * What holds for the scanned software.
 *
 * Without answers: it goes out under the project's own licence (proprietary where none is declared), is offered
 * over a network with parts of it sent to browsers, to other legal persons, unmodified and not merged. As nobody said
 * that nothing else is passed on, every delivered component counts as passed on then.
 */
export function situationOf(
  subject: ScanSubject,
  context: Context = {},
  bundles: Situation["bundles"] = "not-found",
): Situation {
  const outbound = outboundOf(subject, context);
  const answered = { ...context, outbound: outbound.origin === "assumed" ? undefined : outbound };
  return {
    outbound,
    provide: context.provide ?? ["client-bundle", "network"],
    recipient: context.recipient ?? assumedRecipient(context),
    modified: context.modified ?? "no",
    combine: context.combine,
    medium: context.medium,
    use: context.use,
    licensee: context.licensee,
    exceptions: componentExceptions(context.exceptions ?? []),
    bundles,
    assumed: new Set(CONTEXT_QUESTIONS.filter((id) => answered[id] === undefined)),
  };
}

/** Internal use already says that it stays inside one legal person. */
function assumedRecipient({ provide }: Context): Recipient {
  const isInternal = provide?.every((way) => way === "internal") ?? false;
  return isInternal ? "same-entity" : "third-party";
}

function outboundOf(subject: ScanSubject, context: Context): OutboundSituation {
  if (context.outbound !== undefined) return { expression: context.outbound, origin: "context" };
  if (subject.outbound !== undefined)
    return { expression: subject.outbound.expression, origin: "declared" };
  return { expression: PROPRIETARY, origin: "assumed" };
}
