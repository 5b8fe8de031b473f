import type { ConditionCode, ReasonCode } from "@lizenzlotse/knowledge";
import type { Status } from "@lizenzlotse/model";

import { statedCompatibility } from "../../compatibility/stated-compatibility.ts";
import type { PolicyRule, RuleFinding, Subject } from "../../contract.ts";
import { description, reasonFor, summarize } from "./texts.ts";

/**
 * Licences without copyleft too may not go together with the licence of the whole: Apache-2.0 in a work under
 * GPL-2.0-only. What copyleft asks for has rules of its own.
 */
export const compatibility: PolicyRule = { description, judges: "license", evaluate, summarize };

function evaluate(subject: Subject): RuleFinding | undefined {
  const { leaf, circumstances } = subject;
  if (circumstances.delivery === "not-delivered" || !isJudgedHere(subject)) return undefined;
  const status = statusOf(subject);
  if (status === "fine") return undefined;
  return {
    status,
    cause: `${status}:${leaf}`,
    reason: reasonFor(subject, status),
    assumptions: ["combine", "modified", "outbound", "provide", "recipient"],
    compatibility: statedCompatibility(subject),
  };
}

const CONTENT = ["content", "data", "share-alike-content"] as const;

/** A category with demands of its own is accepted with them where the policy calls it fine. */
function isJudgedHere({ fact, policy }: Subject): boolean {
  if (fact.category === "permissive" || fact.category === "public-domain") return true;
  const content = CONTENT.find((category) => category === fact.category);
  return content !== undefined && policy.categories[content] !== "fine";
}

function statusOf({ compatibility: found }: Subject): Status {
  if (found === undefined || SAID_ELSEWHERE.has(found.reason)) return "fine";
  if (found.verdict === "incompatible") return "must-act";
  if (found.verdict === "review") return "check";
  return found.conditions.every(({ code }) => MERE_NOTICES.has(code)) ? "fine" : "check";
}

/** Limits of use are judged by `license/use-restriction`. */
const SAID_ELSEWHERE: ReadonlySet<ReasonCode> = new Set(["purpose-limited", "restricted-use"]);

/** Conditions that are kept by passing on texts and notices, and that leave nothing to check about the work. */
const MERE_NOTICES: ReadonlySet<ConditionCode> = new Set([
  "acknowledgement",
  "advertising",
  "attribution",
  "exception-covers",
  "font-not-alone",
  "keep-license-of-part",
  "share-alike-of-part",
]);
