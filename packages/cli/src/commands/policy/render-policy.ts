import type { Permission, Policy, PolicyLayer, StatedRule } from "@lizenzlotse/policy";
import { visibleText } from "@lizenzlotse/report";

import type { CommandCall } from "../contract.ts";
import { Page } from "../shared/page.ts";
import { appearanceOf } from "../../terminal/appearance.ts";
import { POLICY_TEXTS, type PolicyTexts } from "./policy-texts.ts";
import { formatPlace } from "./render-explanation.ts";

/** A whole policy: its files, what holds in the end, and every rule with its place. */
export function policyPage(policy: Policy, call: CommandCall): string {
  const texts = POLICY_TEXTS[call.language];
  const page = new Page(appearanceOf(call, call.world.stdout));
  page.text(
    texts.policy(visibleText(policy.identity.name), policy.identity.digest.slice(0, 12)),
    true,
  );
  page.gap();
  page.text(texts.files, true);
  for (const layer of policy.layers) renderLayer(page, layer, texts);
  page.gap();
  page.text(texts.settings, true);
  for (const [name, value] of settingsOf(policy)) page.labelled(`  ${name}: `, value);
  page.labelled("  ", openCodeText(policy, texts));
  page.gap();
  page.text(texts.rules, true);
  const rules = policy.layers.toReversed().flatMap((layer) => layer.rules);
  if (rules.length === 0) page.labelled("  ", texts.noRules);
  for (const rule of rules) renderRule(page, rule, call);
  return page.toString();
}

function renderLayer(
  page: Page,
  { name, origin, mayLoosen }: PolicyLayer,
  texts: PolicyTexts,
): void {
  const title = name === origin ? `${name} (${texts.comesWithTool})` : `${origin}: ${name}`;
  page.labelled("  ", visibleText(title));
  page.labelled(`    ${texts.permits}`, visibleText(permissionText(mayLoosen, texts)));
}

function permissionText(permission: Permission, texts: PolicyTexts): string {
  if (permission === "all") return texts.permitsAll;
  const { licenses, categories, rules, settings } = permission;
  return [...licenses, ...categories, ...rules, ...settings].join(", ") || texts.permitsNothing;
}

function settingsOf({
  categories,
  onUnknown,
  reliefs,
  severity,
}: Policy): readonly [string, string][] {
  return [
    ...Object.entries(categories).map(([name, status]): [string, string] => [name, status]),
    ["onUnknown", onUnknown],
    ["reliefs", [...reliefs].join(", ") || "–"],
    ["severity", `must-act ${severity["must-act"]}, check ${severity.check}`],
  ];
}

function openCodeText({ openCode }: Policy, texts: PolicyTexts): string {
  return openCode === undefined
    ? texts.noOpenCodeList
    : texts.openCodeList(openCode.asOf, openCode.licenses.size);
}

function renderRule(
  page: Page,
  { id, place, decision, reason }: StatedRule,
  call: CommandCall,
): void {
  const why = reason === undefined ? "" : `: ${reason[call.language]}`;
  const decides = POLICY_TEXTS[call.language].decisions[decision];
  page.labelled("  – ", visibleText(`${formatPlace(place)} \`${id}\` ${decides}${why}`));
}

/** The same for programs. */
export function policyDocument({ layers, reliefs, openCode, ...policy }: Policy): object {
  return {
    ...policy,
    reliefs: [...reliefs],
    openCode:
      openCode === undefined
        ? { status: "no-list" }
        : { ...openCode, licenses: [...openCode.licenses] },
    layers: layers.map(({ name, origin, mayLoosen, rules }) => ({
      name,
      origin,
      mayLoosen,
      rules,
    })),
  };
}
