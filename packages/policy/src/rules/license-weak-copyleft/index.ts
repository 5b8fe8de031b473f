import { isPassedOn } from "../../context/situation.ts";
import type { PolicyRule, RuleFinding, Subject } from "../../contract.ts";
import { goesOutUnderSameLicense } from "../../judge/same-license.ts";
import { description, reasonFor, summarize, type Obstacle } from "./texts.ts";

/** Weak copyleft: harmless as an unmodified library, with duties once its own code is changed or merged. */
export const weakCopyleft: PolicyRule = { description, judges: "license", evaluate, summarize };

function evaluate(subject: Subject): RuleFinding | undefined {
  const { fact, circumstances, situation, policy } = subject;
  if (fact.category !== "weak-copyleft" || circumstances.delivery === "not-delivered")
    return undefined;
  const status = policy.categories["weak-copyleft"];
  if (status === "fine" || !isPassedOn(situation)) return undefined;
  const obstacle = obstacleOf(subject);
  return {
    status: obstacle === undefined ? status : "must-act",
    // One item for each reach, because the duties are those of the reach and not of the single licence.
    cause: `${obstacle ?? "unmodified"}:${fact.scope ?? "library"}`,
    reason: reasonFor(subject, obstacle),
    assumptions: ["combine", "modified", "provide", "recipient"],
  };
}

/** A file-level licence lets its files stand beside others; a library licence covers what it is merged into. */
function obstacleOf({ leaf, fact, circumstances, situation }: Subject): Obstacle | undefined {
  if (goesOutUnderSameLicense(leaf, situation.outbound)) return undefined;
  if (circumstances.modification === "modified") return "modified";
  return circumstances.combination === "merged" && fact.scope !== "file" ? "merged" : undefined;
}
