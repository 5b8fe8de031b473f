import { isPassedOn } from "../../context/provision.ts";
import type { PolicyRule, RuleFinding, Subject } from "../../contract.ts";
import { reachOf } from "../../judge/reach.ts";
import { description, reasonFor, summarize } from "./texts.ts";

const CATEGORIES = ["content", "data", "share-alike-content"] as const;

/** Licences made for texts, pictures, fonts and data: they ask for credit where it is seen. */
export const content: PolicyRule = { description, judges: "license", evaluate, summarize };

function evaluate(subject: Subject): RuleFinding | undefined {
  const { fact, circumstances, policy } = subject;
  const category = CATEGORIES.find((candidate) => candidate === fact.category);
  if (category === undefined || circumstances.delivery === "not-delivered") return undefined;
  const status = policy.categories[category];
  // Showing data in a web page is use already, whoever runs the server.
  const used = isPassedOn(reachOf(subject)) || circumstances.provide.includes("network");
  if (status === "fine" || !used) return undefined;
  return {
    status,
    cause: category,
    reason: reasonFor(subject),
    assumptions: ["provide", "recipient"],
  };
}
