import type { PolicyRule, RuleFinding, Subject } from "../../contract.ts";
import { description, reasonFor, summarize } from "./texts.ts";

const CATEGORIES = ["permissive", "public-domain"] as const;

/** Licences without copyleft: fine, unless the policy wants to see them too. */
export const category: PolicyRule = { description, judges: "license", evaluate, summarize };

function evaluate(subject: Subject): RuleFinding | undefined {
  const { fact, leaf, circumstances, policy } = subject;
  const judged = CATEGORIES.find((candidate) => candidate === fact.category);
  if (judged === undefined || circumstances.delivery === "not-delivered") return undefined;
  const status = policy.categories[judged];
  if (status === "fine") return undefined;
  return { status, cause: leaf, reason: reasonFor(subject), assumptions: [] };
}
