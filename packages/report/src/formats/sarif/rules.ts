import { INCOMPLETE_RULE, type Issue } from "../../content/issues.ts";
import type { Finding } from "../../content/report-content.ts";
import type { Language } from "../../contract.ts";
import { messagesOf } from "../../messages/messages.ts";
import type { SarifLevel, SarifRule } from "./contract.ts";

/** A description of every rule that an issue names, in the order in which they first occur. */
export function sarifRules(issues: readonly Issue[], language: Language): readonly SarifRule[] {
  const rules = new Map<string, SarifRule>();
  for (const issue of issues) {
    if (!rules.has(issue.rule)) rules.set(issue.rule, toRule(issue, language));
  }
  return [...rules.values()];
}

function toRule(issue: Issue, language: Language): SarifRule {
  const { title, explanation, help } = textsOf(issue, language);
  return {
    id: issue.rule,
    shortDescription: { text: title },
    fullDescription: { text: explanation },
    help: { text: help },
    defaultConfiguration: { level: issue.severity },
    properties: {
      tags: ["license", "compliance"],
      precision: "high",
      "problem.severity": PROBLEM_SEVERITIES[issue.severity],
    },
  };
}

function textsOf(
  issue: Issue,
  language: Language,
): { readonly title: string; readonly explanation: string; readonly help: string } {
  const { pipeline } = messagesOf(language);
  if (issue.kind === "finding") return ruleTexts(issue.finding, language);
  if (issue.kind === "decision") {
    const { explanation } = pipeline.decisionRule;
    const state = messagesOf(language).words.decisionState[issue.decision.state];
    return { title: pipeline.decisionRule.title(state), explanation, help: explanation };
  }
  const texts = issue.rule === INCOMPLETE_RULE ? pipeline.incompleteRule : pipeline.notAssessedRule;
  return { ...texts, help: texts.explanation };
}

function ruleTexts(
  { rule, ruleTitle, ruleExplanation, actions }: Finding,
  language: Language,
): { readonly title: string; readonly explanation: string; readonly help: string } {
  const title = ruleTitle?.[language] ?? rule;
  const explanation = ruleExplanation?.[language] ?? title;
  const steps = actions.map((action) => `- ${action[language]}`);
  return { title, explanation, help: [explanation, ...steps].join("\n") };
}

const PROBLEM_SEVERITIES: Readonly<
  Record<SarifLevel, SarifRule["properties"]["problem.severity"]>
> = { error: "error", warning: "warning", note: "recommendation" };
