import type { ConditionCode } from "../condition-texts.ts";
import { joins, reachesOutside } from "../exposure.ts";
import { allowed, forbidden, judgePassage, open } from "../judgement.ts";
import { passageOf } from "../passage.ts";
import { isOpen } from "../record-of.ts";
import type { Judgement } from "../verdict.ts";
import { isHandedOutAlone, isMerged, type Part } from "./part.ts";

/** Content and data: attribution, share-alike, databases. Beside software they stay works of their own. */
export function judgeContent(part: Part): Judgement {
  const { inbound, context } = part;
  const { terms } = inbound.record;
  const isOutside = reachesOutside(context);
  if (terms.includes("non-commercial")) return judgeNonCommercial(part);
  if (context.combine === "build-tool") return allowed(inbound, "build-only");
  if (!isOutside && !terms.includes("attribution-on-any-use")) {
    return allowed(inbound, "not-distributed");
  }
  if (isOutside && terms.includes("no-derivatives")) return judgeNoDerivatives(part);
  return judgeShared(part);
}

/** Whether what an agency does is commercial is no question for a machine; that an open work allows it is none at all. */
function judgeNonCommercial(part: Part): Judgement {
  const { inbound, outbound, context } = part;
  const isPartOfOpenWork = isMerged(part) && reachesOutside(context) && isOpen(outbound);
  return isPartOfOpenWork ? forbidden(inbound, "use-forbidden") : open(inbound, "purpose-limited");
}

function judgeNoDerivatives(part: Part): Judgement {
  const { inbound, context } = part;
  const isAdapted = context.modified || isMerged(part) || context.combine === "data-produced-work";
  if (isAdapted) return forbidden(inbound, "derivatives-forbidden");
  if (joins(context.combine)) return open(inbound, "unsure");
  return allowed(inbound, "keeps-own-license", ["attribution"]);
}

function judgeShared(part: Part): Judgement {
  const { inbound, context } = part;
  const { kind } = inbound.record;
  if (isMerged(part)) return judgePassage(inbound, passageOf(part, context), ["attribution"]);
  if (kind === "attribution") return allowed(inbound, "keeps-own-license", ["attribution"]);
  if (context.combine === "data-produced-work" && kind === "database") {
    const database: ConditionCode[] = context.modified ? ["share-alike-of-part"] : [];
    return allowed(inbound, "keeps-own-license", ["produced-work-notice", ...database]);
  }
  if (
    context.combine === "data-produced-work" ||
    joins(context.combine) ||
    isHandedOutAlone(part)
  ) {
    return judgeUnclear(part);
  }
  return context.modified ? judgeAdapted(part) : staysShared(part);
}

/** Whether a work made from shared-alike content, or linked with it, is an adaptation of it. */
function judgeUnclear(part: Part): Judgement {
  const { inbound, context } = part;
  const passage = passageOf(part, context);
  return passage.answer === "yes"
    ? judgePassage(inbound, passage, ["attribution", "share-alike-of-part"])
    : open(inbound, "disputed");
}

/** Adapted content stays under its licence. Beside software that is no question; else it is what goes out. */
function judgeAdapted(part: Part): Judgement {
  const { inbound, outbound, context } = part;
  const passage = passageOf(part, context);
  if (passage.answer === "yes") {
    return judgePassage(inbound, passage, ["attribution", "share-alike-of-part"]);
  }
  if (context.work === "software") return staysShared(part);
  const isContentWork = ["attribution", "share-alike", "database"].includes(outbound.record.kind);
  if (context.work === "non-software" || isContentWork) return judgePassage(inbound, passage);
  return outbound.record.kind === "proprietary" ? open(inbound, "unsure") : staysShared(part);
}

function staysShared({ inbound }: Part): Judgement {
  return allowed(inbound, "keeps-own-license", ["attribution", "share-alike-of-part"]);
}
