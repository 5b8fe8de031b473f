import type { ConditionCode } from "../condition-texts.ts";
import {
  exposureOf,
  handsOutBinaries,
  handsOutCopies,
  joins,
  reachesOutside,
} from "../exposure.ts";
import type { ExceptionPermission } from "../license-record.ts";
import { allowed, judgePassage, open, softened } from "../judgement.ts";
import { passageOf } from "../passage.ts";
import { isOpen } from "../record-of.ts";
import type { Judgement } from "../verdict.ts";
import { isMerged, type Part } from "./part.ts";

/** Copyleft of the whole work: what becomes one program with the part has to go out under its licence. */
export function judgeWork(part: Part): Judgement {
  const { inbound, outbound, context } = part;
  if (context.combine === "build-tool") return allowed(inbound, "build-only");
  const exposure = exposureOf(inbound, outbound, context);
  if (exposure === "none") return allowed(inbound, "not-distributed");
  if (exposure === "staff") return judgeForStaff(part);
  if (isCoveredByException(part)) {
    return allowed(inbound, "keeps-own-license", ["exception-covers"]);
  }
  const found = judgeExposed(part);
  return exposure === "hypothetical" ? softened(found, "unsure") : found;
}

/**
 * Whether staff who use it over a network are "users" (AGPL) or "other persons" (EUPL) is open. The EUPL is met at once
 * where the work is under it as well; the AGPL would ask for an offer to the staff.
 */
function judgeForStaff(part: Part): Judgement {
  const { inbound, context } = part;
  const isMet =
    inbound.record.network === "any-access" && passageOf(part, context).answer === "yes";
  return isMet ? allowed(inbound, "not-distributed") : open(inbound, "staff-only");
}

function judgeExposed(part: Part): Judgement {
  const { inbound, context } = part;
  if (joins(context.combine)) return judgeJoined(part);
  if (context.combine === "none") return judgeAlone(part);
  return context.combine === "process"
    ? allowed(inbound, "keeps-own-license", ["keep-separate", ...offers(part)])
    : softened(judgeJoined(part), "disputed");
}

function judgeJoined(part: Part): Judgement {
  const { inbound, context } = part;
  const found = judgePassage(inbound, passageOf(part, context), offers(part));
  return isLinkDisputed(part) ? softened({ ...found, conflictOfSources: true }, "disputed") : found;
}

/**
 * Whether a plugin is part of its host, and whether linking to a work under the EUPL or the OSL makes a derivative of
 * it, is answered differently: the European Commission says that linking does not.
 */
function isLinkDisputed(part: Part): boolean {
  const { inbound, context } = part;
  // Generated files that are taken over may be just the output that the exception is about.
  if (inbound.exception === "output") return true;
  if (isMerged(part)) return false;
  const hasUnclearException =
    inbound.exception === "system-calls" || inbound.exception === "unlisted";
  return context.combine === "plugin" || inbound.record.links === "disputed" || hasUnclearException;
}

/** On its own the part keeps its licence; whether it is meant to go out under another one cannot be seen. */
function judgeAlone(part: Part): Judgement {
  const { inbound, context } = part;
  const found = judgePassage(inbound, passageOf(part, context), offers(part));
  if (found.verdict !== "incompatible" || context.otherPart !== undefined) return found;
  const isOnlyServed = !handsOutCopies(context) && !context.modified;
  return isOnlyServed
    ? allowed(inbound, "keeps-own-license", ["keep-separate", ...offers(part)])
    : softened(found, "unsure");
}

/** What a binary or a service owes its recipients; source that is handed out is the source already. */
function offers({ inbound, context }: Part): readonly ConditionCode[] {
  const offered: ConditionCode[] = [];
  if (handsOutBinaries(context) || context.provide.includes("internal"))
    offered.push("offer-source");
  const isServed = context.provide.includes("network") && reachesOutside(context);
  if (isServed && inbound.record.network !== undefined) offered.push("offer-source-network");
  return offered;
}

type Coverage = (part: Part) => boolean;

const COVERAGE: Readonly<Partial<Record<ExceptionPermission | "unlisted", Coverage>>> = {
  linking: isLinked,
  "open-source-linking": (part) => isLinked(part) && isOpen(part.outbound),
  font: ({ context: { combine } }) => combine === "bundle-font" || combine === "data",
  output: ({ context: { combine } }) => combine === "data-produced-work",
};

function isCoveredByException(part: Part): boolean {
  const { exception } = part.inbound;
  return exception !== undefined && COVERAGE[exception]?.(part) === true;
}

function isLinked({ context: { combine } }: Part): boolean {
  return combine === "static" || combine === "dynamic" || combine === "plugin";
}
