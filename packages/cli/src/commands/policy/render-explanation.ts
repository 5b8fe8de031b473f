import type {
  Outcome,
  Place,
  Policy,
  StatedRule,
  VerdictExplanation,
  WeighedRule,
} from "@lizenzlotse/policy";
import { visibleText } from "@lizenzlotse/report";

import type { CommandCall } from "../contract.ts";
import { Page } from "../shared/page.ts";
import { appearanceOf } from "../../terminal/appearance.ts";
import { POLICY_TEXTS, type PolicyTexts } from "./policy-texts.ts";

/** What was asked about, with how it was judged. */
export interface Explained {
  readonly name: string;
  readonly kind: "license" | "component";
  readonly explanation: VerdictExplanation;
}

/** Verdicts with the rules that decided and those that were passed over. */
export function explanationPage(
  policy: Policy,
  explained: readonly Explained[],
  call: CommandCall,
): string {
  const texts = POLICY_TEXTS[call.language];
  const page = new Page(appearanceOf(call, call.world.stdout));
  page.soft(texts.policy(visibleText(policy.identity.name), policy.identity.digest.slice(0, 12)));
  for (const each of explained) {
    page.gap();
    renderOne(page, each, call);
  }
  return page.toString();
}

function renderOne(page: Page, { name, kind, explanation }: Explained, call: CommandCall): void {
  const { language } = call;
  const texts = POLICY_TEXTS[language];
  page.text(visibleText(kind === "license" ? texts.as(name) : name));
  page.text(texts.statuses[explanation.status], true);
  page.text(visibleText(explanation.reason[language]));
  page.text(texts.decidedByRule(explanation.rule));
  for (const { leaf, rules } of explanation.licenses) {
    // Rules about other licences and packages are many and say nothing.
    const about = rules.filter(({ outcome }) => !isElsewhere(outcome));
    page.gap();
    page.text(visibleText(texts.ofLicense(leaf)), true);
    if (about.every(({ outcome }) => outcome.kind !== "decides")) page.text(texts.noOwnRule);
    for (const weighed of about) renderRule(page, weighed, call);
  }
}

function isElsewhere(outcome: Outcome): boolean {
  if (outcome.kind === "other-component") return true;
  return outcome.kind === "unmet" && outcome.condition === "licenses";
}

function renderRule(page: Page, { rule, outcome }: WeighedRule, call: CommandCall): void {
  const texts = POLICY_TEXTS[call.language];
  const sign = outcome.kind === "decides" ? "  → " : "  – ";
  const reason = rule.reason === undefined ? "" : `: ${rule.reason[call.language]}`;
  const text = `${placeText(rule)} ${texts.decisions[rule.decision]}${reason}`;
  page.labelled(sign, visibleText(text), outcome.kind === "decides");
  if (outcome.kind !== "decides") page.labelled("    ", visibleText(outcomeText(outcome, texts)));
}

function placeText({ id, place }: StatedRule): string {
  return `${formatPlace(place)} \`${id}\``;
}

/** `file:line`. */
export function formatPlace({ file, line }: Place): string {
  return line === undefined ? file : `${file}:${String(line)}`;
}

function outcomeText(outcome: Outcome, texts: PolicyTexts): string {
  const text = texts.outcomes[outcome.kind];
  if (outcome.kind === "unmet") return `${text}: ${outcome.condition}`;
  return outcome.kind === "may-not-loosen" ? `${text} ${outcome.layer.origin}` : text;
}

/** The same for programs. */
export function explanationDocument(policy: Policy, explained: readonly Explained[]): object {
  return {
    policy: policy.identity,
    explained: explained.map(({ name, kind, explanation }) => ({
      [kind]: name,
      ...explanation,
      licenses: explanation.licenses.map(({ leaf, rules }) => ({
        license: leaf,
        rules: rules.map(({ rule, outcome }) => ({
          id: rule.id,
          decision: rule.decision,
          place: rule.place,
          outcome: outcome.kind,
          ...(outcome.kind === "unmet" && { condition: outcome.condition }),
          ...(outcome.kind === "may-not-loosen" && { file: outcome.layer.origin }),
        })),
      })),
    })),
  };
}
