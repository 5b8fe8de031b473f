import type { Status } from "@lizenzlotse/model";

import { isOfferedToOthers, isPassedOn } from "../context/situation.ts";
import type { Subject } from "../contract.ts";
import type { JudgedCategory, Relief } from "../file/policy.ts";
import { goesOutUnderSameLicense } from "./same-license.ts";

/** What copyleft asks of a delivered component, and what eases it. */
export interface CopyleftJudgement {
  readonly status: Exclude<Status, "fine">;
  readonly relief: Relief | undefined;
}

/**
 * Judges strong or network copyleft; `undefined` where its duties are not triggered or the policy does not mind.
 */
export function judgeCopyleft(
  subject: Subject,
  category: JudgedCategory,
): CopyleftJudgement | undefined {
  const status = subject.policy.categories[category];
  if (status === "fine" || !isTriggered(subject)) return undefined;
  const relief = reliefOf(subject);
  return relief === undefined ? { status, relief } : { status: "check", relief };
}

function isTriggered({ fact, circumstances, situation }: Subject): boolean {
  if (circumstances.delivery === "not-delivered") return false;
  if (isPassedOn(situation)) return true;
  // Inside one legal person the AGPL still speaks of all users who interact remotely.
  if (fact.network === "modified-only") return situation.provide.some((way) => way !== "source");
  return fact.network === "any-access" && isOfferedToOthers(situation);
}

function reliefOf(subject: Subject): Relief | undefined {
  const { leaf, circumstances, situation, policy } = subject;
  if (policy.reliefs.has("same-license") && goesOutUnderSameLicense(leaf, situation.outbound)) {
    return "same-license";
  }
  const separate = circumstances.combination === "separate";
  const unmodified = circumstances.modification === "unmodified";
  // Access by others is enough for EUPL and OSL: being a program of its own does not help.
  const byAccess = subject.fact.network === "any-access" && isOfferedToOthers(situation);
  return separate && unmodified && !byAccess && policy.reliefs.has("separate-program")
    ? "separate-program"
    : undefined;
}
