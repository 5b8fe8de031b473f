import type { ConditionCode } from "../condition-texts.ts";
import type { SettledContext } from "../context.ts";
import { handsOutCopies, joins, reachesOutside } from "../exposure.ts";
import type { UseLimit } from "../license-record.ts";
import { allowed, forbidden, open } from "../judgement.ts";
import { claimsLinked, isOpen } from "../record-of.ts";
import { severityOf, type Judgement } from "../verdict.ts";
import { isMerged, type Part } from "./part.ts";

/** Source-available licences: first whether the use is allowed at all, then whether the part may be passed on so. */
export function judgeRestricted(part: Part): Judgement {
  const use = judgeUse(part);
  const passing = judgePassing(part);
  return severityOf(passing.verdict) > severityOf(use.verdict) ? passing : use;
}

type Answer = "within" | "open" | "forbidden";

function judgeUse(part: Part): Judgement {
  const { inbound, context } = part;
  const limit = inbound.record.use;
  const answer = limit === undefined ? "open" : USE_LIMITS[limit](part);
  if (answer === "forbidden") return forbidden(inbound, "use-forbidden");
  if (answer === "open") return open(inbound, "purpose-limited");
  const isStack = limit === "service-stack" && reachesOutside(context);
  const offered: ConditionCode[] = isStack ? ["offer-source"] : [];
  return allowed(inbound, "restricted-use", ["use-limits", ...offered]);
}

const USE_LIMITS: Readonly<Record<UseLimit, (part: Part) => Answer>> = {
  "no-competing-use": ({ context }) =>
    isManaged(context) || isServedUnexplained(context) ? "open" : "within",
  "no-managed-service": ({ context }) => {
    if (isManaged(context)) return "forbidden";
    return isServedUnexplained(context) ? "open" : "within";
  },
  // Production use needs the additional grant, which stands in the copy and not in the identifier.
  "no-production": () => "open",
  "no-sale": ({ context }) => (reachesOutside(context) ? "open" : "within"),
  "non-commercial-or-government": ({ context }) =>
    context.licensee === "government" && !isManaged(context) ? "within" : "open",
  "service-stack": ({ inbound, outbound, context }) => {
    if (isManaged(context)) return inbound.leaf === outbound.leaf ? "within" : "forbidden";
    return isServedUnexplained(context) ? "open" : "within";
  },
  "small-business": () => "open",
};

function isManaged(context: SettledContext): boolean {
  return context.use === "managed-service" && reachesOutside(context);
}

/** Served to others without a word on whether the part itself is the service. */
function isServedUnexplained(context: SettledContext): boolean {
  return (
    context.use === undefined && context.provide.includes("network") && reachesOutside(context)
  );
}

function judgePassing(part: Part): Judgement {
  const { inbound, outbound, context } = part;
  const isSame = inbound.leaf === outbound.leaf;
  if (isSame || !reachesOutside(context) || context.combine === "build-tool") {
    return allowed(inbound, "restricted-use", ["use-limits"]);
  }
  return joins(context.combine) ? judgeJoined(part) : judgeApart(part);
}

function judgeJoined(part: Part): Judgement {
  const { inbound, outbound, context } = part;
  if (!handsOutCopies(context)) return judgeServed(part);
  if (inbound.record.links === "covered" || claimsLinked(outbound)) {
    return forbidden(inbound, "no-passage");
  }
  if (isMerged(part)) {
    return isOpen(outbound) ? forbidden(inbound, "no-passage") : open(inbound, "unsure");
  }
  // As a library it keeps its terms, but then the work as a whole is no open-source work any more.
  return isOpen(outbound) || inbound.record.use !== "no-managed-service"
    ? open(inbound, "unsure")
    : allowed(inbound, "keeps-own-license", ["use-limits", "keep-license-of-part"]);
}

function judgeServed(part: Part): Judgement {
  const { inbound, outbound } = part;
  const isDoubtful = inbound.record.links === "covered" || isOpen(outbound);
  return isDoubtful ? open(inbound, "unsure") : allowed(inbound, "restricted-use", ["use-limits"]);
}

function judgeApart({ inbound, context }: Part): Judgement {
  const conditions: ConditionCode[] = ["use-limits", "keep-separate"];
  if (!handsOutCopies(context)) return allowed(inbound, "restricted-use", conditions);
  const { use } = inbound.record;
  const isRecipientCovered =
    use === "no-managed-service" ||
    use === "service-stack" ||
    (use === "non-commercial-or-government" && context.recipient === "other-public-body");
  // Alone, a copy under another outbound licence may be meant to be under that licence.
  if (!isRecipientCovered || context.combine === "none") return open(inbound, "unsure");
  return allowed(inbound, "keeps-own-license", conditions);
}
