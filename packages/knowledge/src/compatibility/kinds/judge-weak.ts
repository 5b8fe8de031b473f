import type { ConditionCode } from "../condition-texts.ts";
import { exposureOf, handsOutBinaries, joins } from "../exposure.ts";
import { allowed, judgePassage, open, softened, withGrounds } from "../judgement.ts";
import { passageOf, type Passage } from "../passage.ts";
import { claimsLinked } from "../record-of.ts";
import type { Judgement } from "../verdict.ts";
import { isMerged, type Part } from "./part.ts";

/** Copyleft of files, modules and libraries: the part keeps its licence, the work around it need not take it. */
export function judgeWeak(part: Part): Judgement {
  const { inbound, outbound, context } = part;
  if (context.combine === "build-tool") return allowed(inbound, "build-only");
  const exposure = exposureOf(inbound, outbound, context);
  if (exposure === "none") return allowed(inbound, "not-distributed");
  const found = judgeExposed(part);
  return exposure === "hypothetical" ? softened(found, "unsure") : found;
}

function judgeExposed(part: Part): Judgement {
  const { combine } = part.context;
  if (isMerged(part)) return judgeMerged(part);
  if (joins(combine)) return judgeLinked(part);
  if (combine === "none") return judgeAlone(part);
  if (combine !== "process") return judgeContent(part);
  return allowed(part.inbound, "keeps-own-license", ["keep-separate", "source-of-part"]);
}

function judgeMerged(part: Part): Judgement {
  const { inbound, outbound, context } = part;
  const passage = passageOf(part, context);
  if (canStayInOwnFiles(part)) {
    const isClosed =
      outbound.record.kind === "proprietary" || outbound.record.kind === "restricted";
    // OSADL does not judge proprietary works, and the text allows it as long as the files stay apart.
    if (isClosed) return open(inbound, "unsure");
    if (passage.conflictOfSources && passage.isForbiddenByText) {
      return withGrounds(allowed(inbound, "keeps-own-license", ["source-of-part"]), passage);
    }
  }
  return judgePassed(part, passage);
}

function canStayInOwnFiles({ inbound, outbound, context }: Part): boolean {
  const kinds = [inbound.record.kind, outbound.record.kind];
  return context.combine === "merge" && !kinds.includes("library") && !claimsLinked(outbound);
}

function judgeLinked(part: Part): Judgement {
  const { inbound, outbound, context } = part;
  if (!claimsLinked(outbound) || outbound.exception === "open-source-linking") {
    return allowed(inbound, "keeps-own-license", linkConditions(part));
  }
  const passage = passageOf(part, context);
  // Linked, a library stays under its own licence; only taken over it would have to change.
  const isStaying = inbound.record.kind === "library" && passage.answer === "yes";
  const conditions: readonly ConditionCode[] = isStaying
    ? ["keep-license-of-part"]
    : passage.conditions;
  const found = judgePassed(part, { ...passage, conditions });
  return context.combine === "plugin" ? softened(found, "disputed") : found;
}

function judgePassed({ inbound, context }: Part, passage: Passage): Judgement {
  return judgePassage(inbound, passage, handsOutBinaries(context) ? ["source-of-part"] : []);
}

function linkConditions({ inbound }: Part): readonly ConditionCode[] {
  return inbound.record.kind === "library"
    ? ["library-exchangeable", "source-of-part"]
    : ["source-of-part"];
}

/** On its own: unchanged it keeps its licence; changed, the question is what the change is to go out under. */
function judgeAlone(part: Part): Judgement {
  const { inbound, context } = part;
  const isClear = !context.modified && inbound.record.kind !== "library";
  // Binaries of files and modules may go out under other terms by their own words.
  if (isClear) return allowed(inbound, "keeps-own-license", ["source-of-part"]);
  const passage = passageOf(part, context);
  return softened(judgePassage(inbound, passage, ["source-of-part"]), "unsure");
}

function judgeContent(part: Part): Judgement {
  const { inbound, context } = part;
  const isFile = inbound.record.kind !== "library" && context.combine !== "data-produced-work";
  if (isFile) return allowed(inbound, "keeps-own-license", ["source-of-part"]);
  return softened(judgePassed(part, passageOf(part, context)), "unsure");
}
