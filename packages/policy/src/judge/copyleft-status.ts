import { isGreen, type Judgement } from "@lizenzlotse/knowledge";
import type { LicenseCompatibility, Status } from "@lizenzlotse/model";

import { statedCompatibility } from "../compatibility/stated-compatibility.ts";
import { isOfferedToOthers, isPassedOn } from "../context/provision.ts";
import type { Subject } from "../contract.ts";
import type { JudgedCategory, Relief } from "../file/policy.ts";
import { reachOf } from "./reach.ts";
import { goesOutUnderSameLicense } from "./same-license.ts";
import { moreUrgent } from "./status.ts";

/** What copyleft asks of a delivered component, and what eases it. */
export interface CopyleftJudgement {
  readonly status: Exclude<Status, "fine">;
  readonly ease: Ease | undefined;
  readonly compatibility: LicenseCompatibility | undefined;
}

/**
 * `same-license`: the project goes out under the licence itself; `compatible`: under one that the licence lets it go
 * out under; `separate-program`: the project is not covered.
 */
export type Ease = Relief | "compatible";

/**
 * Judges strong or network copyleft; `undefined` where its duties are not triggered or the policy does not mind.
 *
 * The policy says what the category asks for, the text of the licence what is the least: what is surely forbidden must
 * be acted on, what nobody can tell must be checked.
 */
export function judgeCopyleft(
  subject: Subject,
  category: JudgedCategory,
): CopyleftJudgement | undefined {
  const asked = subject.policy.categories[category];
  if (asked === "fine" || subject.circumstances.delivery === "not-delivered") return undefined;
  const least = leastStatus(subject.compatibility);
  const compatibility = statedCompatibility(subject);
  if (!isTriggered(subject)) {
    return least === "fine" ? undefined : { status: least, ease: undefined, compatibility };
  }
  const ease = easeOf(subject);
  if (ease === undefined) {
    return { status: least === "fine" ? asked : moreUrgent(asked, least), ease, compatibility };
  }
  // That one version fits is not what the solver was asked about "or later".
  const isOther = ease === "same-license" && least === "must-act";
  return { status: "check", ease, compatibility: isOther ? undefined : compatibility };
}

/** The least that a verdict of the solver asks for. */
export function leastStatus(judgement: Judgement | undefined): Status {
  if (judgement === undefined || judgement.verdict === "compatible") return "fine";
  return judgement.verdict === "incompatible" ? "must-act" : "check";
}

function isTriggered(subject: Subject): boolean {
  const { fact, circumstances } = subject;
  const reach = reachOf(subject);
  if (isPassedOn(reach)) return true;
  // Inside one legal person the AGPL still speaks of all users who interact remotely.
  if (fact.network === "modified-only")
    return circumstances.provide.some((way) => way !== "source");
  return fact.network === "any-access" && isOfferedToOthers(reach);
}

function easeOf(subject: Subject): Ease | undefined {
  const { leaf, situation, policy, compatibility } = subject;
  const mayEase = policy.reliefs.has("same-license");
  // A project "or later" may itself go out under the one version that it shares with the licence.
  if (mayEase && goesOutUnderSameLicense(leaf, situation.outbound)) return "same-license";
  if (compatibility !== undefined && !isGreen(compatibility.verdict)) return undefined;
  const joined = subject.compatibilityAs("static");
  if (mayEase && joined !== undefined && isGreen(joined.verdict)) return "compatible";
  return policy.reliefs.has("separate-program") && isSeparateProgram(subject)
    ? "separate-program"
    : undefined;
}

function isSeparateProgram(subject: Subject): boolean {
  const { combination, modification } = subject.circumstances;
  // Access by others is enough for EUPL and OSL: being a program of its own does not help.
  const isByAccess = subject.fact.network === "any-access" && isOfferedToOthers(reachOf(subject));
  return combination === "separate" && modification === "unmodified" && !isByAccess;
}
