import type { ConditionCode } from "../condition-texts.ts";
import { exposureOf, joins, reachesOutside } from "../exposure.ts";
import { allowed, judgePassage, open, softened } from "../judgement.ts";
import { passageOf } from "../passage.ts";
import { claimsLinked } from "../record-of.ts";
import type { Judgement } from "../verdict.ts";
import { isMerged, type Part } from "./part.ts";

/**
 * Licences without copyleft that ask for more than notices. Merged, or linked to a work whose licence claims the whole,
 * their terms have to stand beside that licence; else the part simply keeps them.
 */
export function judgePermissive(part: Part): Judgement {
  const { inbound, outbound, context } = part;
  const found =
    joins(context.combine) && reachesOutside(context) ? judgeJoined(part) : judgeApart(part);
  const isPurposeLimited = inbound.record.terms.includes("purpose-limit");
  if (isPurposeLimited && found.verdict !== "incompatible") return open(inbound, "purpose-limited");
  return exposureOf(inbound, outbound, context) === "hypothetical"
    ? softened(found, "unsure")
    : found;
}

function judgeApart({ inbound, context }: Part): Judgement {
  if (context.combine === "build-tool") return allowed(inbound, "build-only");
  return allowed(inbound, "keep-notices", ownConditions(inbound.record.terms, context));
}

function judgeJoined(part: Part): Judgement {
  const { inbound, outbound, context } = part;
  const conditions = ownConditions(inbound.record.terms, context);
  if (exposureOf(inbound, outbound, context) === "none") {
    return allowed(inbound, "not-distributed", conditions);
  }
  if (!isMerged(part) && isCoveredByException(part)) {
    return allowed(inbound, "keeps-own-license", [...conditions, "exception-covers"]);
  }
  if (isMerged(part) || claimsLinked(outbound)) {
    const found = judgePassage(inbound, passageOf(part, context), conditions);
    return context.combine === "plugin" ? softened(found, "disputed") : found;
  }
  // Under a copyleft licence the part is easily taken for a part of the whole, so it is said that it is none.
  const isInCopyleftWork = outbound.record.kind === "work";
  const staying: ConditionCode[] = isInCopyleftWork ? ["keep-license-of-part"] : [];
  return allowed(inbound, "keeps-own-license", [...new Set([...conditions, ...staying])]);
}

/** The LLVM exception lets its code into GPL-2.0 works, an OpenSSL exception lets OpenSSL into the work that grants it. */
function isCoveredByException({ inbound, outbound }: Part): boolean {
  const isGpl2 = outbound.base === "GPL-2.0-only" || outbound.base === "GPL-2.0-or-later";
  return (
    (inbound.exception === "gpl-2-linking" && isGpl2) ||
    (outbound.exception === "openssl" && inbound.base === "OpenSSL") ||
    outbound.exception === "open-source-linking"
  );
}

function ownConditions(
  terms: readonly string[],
  context: Part["context"],
): readonly ConditionCode[] {
  const conditions: ConditionCode[] = [];
  if (!reachesOutside(context)) return conditions;
  if (terms.includes("advertising")) conditions.push("advertising");
  if (terms.includes("acknowledgement")) conditions.push("acknowledgement");
  if (terms.includes("source-stays") || terms.includes("no-relicense"))
    conditions.push("keep-license-of-part");
  return conditions;
}
