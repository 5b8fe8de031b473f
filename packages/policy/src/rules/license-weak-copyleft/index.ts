import { isGreen } from "@lizenzlotse/knowledge";

import { statedCompatibility } from "../../compatibility/stated-compatibility.ts";
import { isPassedOn } from "../../context/provision.ts";
import type { PolicyRule, RuleFinding, Subject } from "../../contract.ts";
import { leastStatus } from "../../judge/copyleft-status.ts";
import { reachOf } from "../../judge/reach.ts";
import { goesOutUnderSameLicense } from "../../judge/same-license.ts";
import { moreUrgent } from "../../judge/status.ts";
import { description, reasonFor, summarize, type Obstacle } from "./texts.ts";

/** Weak copyleft: harmless as an unmodified library, with duties once its own code is changed or merged. */
export const weakCopyleft: PolicyRule = { description, judges: "license", evaluate, summarize };

function evaluate(subject: Subject): RuleFinding | undefined {
  const { fact, circumstances, policy, compatibility } = subject;
  if (fact.category !== "weak-copyleft" || circumstances.delivery === "not-delivered")
    return undefined;
  const asked = policy.categories["weak-copyleft"];
  const least = leastStatus(compatibility);
  const isTriggered = isPassedOn(reachOf(subject)) || least !== "fine";
  if (asked === "fine" || !isTriggered) return undefined;
  const obstacle = obstacleOf(subject);
  const status = obstacle === undefined ? asked : "must-act";
  return {
    status: least === "fine" ? status : moreUrgent(status, least),
    // One item for each reach, because the duties are those of the reach and not of the single licence.
    cause: `${obstacle ?? "unmodified"}:${fact.scope ?? "library"}`,
    reason: reasonFor(subject, obstacle),
    assumptions: ["combine", "modified", "provide", "recipient"],
    compatibility: statedCompatibility(subject),
  };
}

/** A file-level licence lets its files stand beside others; a library licence covers what it is merged into. */
function obstacleOf(subject: Subject): Obstacle | undefined {
  const { leaf, fact, circumstances, situation, compatibility } = subject;
  if (compatibility?.verdict === "incompatible") return "incompatible";
  if (goesOutUnderSameLicense(leaf, situation.outbound) || mayBeTakenOver(subject))
    return undefined;
  if (circumstances.modification === "modified") return "modified";
  return circumstances.combination === "merged" && fact.scope !== "file" ? "merged" : undefined;
}

/** What may become part of a work under the outbound licence is disclosed with it, changes included. */
function mayBeTakenOver({ compatibilityAs, situation }: Subject): boolean {
  const merged = compatibilityAs("merge");
  return situation.outbound.origin !== "assumed" && merged !== undefined && isGreen(merged.verdict);
}
