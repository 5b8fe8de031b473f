import { reachesOutside } from "../exposure.ts";
import { allowed, judgePassage } from "../judgement.ts";
import { passageOf } from "../passage.ts";
import type { Judgement } from "../verdict.ts";
import { isMerged, type Part } from "./part.ts";

/** Licences that ask for texts and notices only: nothing hinders them but a source that says otherwise. */
export function judgeNotice(part: Part): Judgement {
  const { inbound, context } = part;
  const isOutside = reachesOutside(context);
  const conditions =
    isOutside && inbound.record.terms.includes("acknowledgement")
      ? (["acknowledgement"] as const)
      : [];
  if (isOutside && isMerged(part)) {
    return judgePassage(inbound, passageOf(part, context), conditions);
  }
  return allowed(inbound, "keep-notices", conditions);
}
