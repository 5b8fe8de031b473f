import { reachesOutside } from "../exposure.ts";
import { allowed, judgePassage, softened } from "../judgement.ts";
import { passageOf } from "../passage.ts";
import type { Judgement } from "../verdict.ts";
import { isHandedOutAlone, isMerged, type Part } from "./part.ts";

/** The Open Font License: bundled with anything, never sold alone, never under another licence. */
export function judgeFont(part: Part): Judgement {
  const { inbound, context } = part;
  if (context.combine === "build-tool") return allowed(inbound, "build-only");
  if (!reachesOutside(context)) return allowed(inbound, "not-distributed");
  if (isMerged(part)) return judgePassage(inbound, passageOf(part, context), ["font-not-alone"]);
  if (isHandedOutAlone(part)) {
    return softened(judgePassage(inbound, passageOf(part, context), ["font-not-alone"]), "unsure");
  }
  return allowed(inbound, "keeps-own-license", ["font-not-alone"]);
}
