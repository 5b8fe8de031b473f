import { inBoth, type Localized, LotseError } from "@lizenzlotse/model";
import { rules } from "@lizenzlotse/policy";

import { EXIT_CODES } from "../../exit-codes.ts";
import { appearanceOf } from "../../terminal/appearance.ts";
import type { CommandCall, CommandResult } from "../contract.ts";
import { Page } from "../shared/page.ts";
import { jsonText, showText, wantsJson } from "../shared/show-text.ts";

/** `lotse explain RULE`: what a rule looks at, why it exists, and where that is written down. */
export async function explainRule(call: CommandCall): Promise<CommandResult> {
  const [code = ""] = call.arguments;
  const rule = rules.find(({ description }) => description.code === code);
  if (rule === undefined) throw new LotseError("USAGE", inBoth(code));
  const { description, judges } = rule;
  await showText(
    call,
    wantsJson(call) ? jsonText({ ...description, judges, source: SOURCE }) : pageOf(call, rule),
  );
  return { exitCode: EXIT_CODES.ok };
}

function pageOf(call: CommandCall, { description, judges }: (typeof rules)[number]): string {
  const { language } = call;
  const page = new Page(appearanceOf(call, call.world.stdout));
  page.text(`${description.code}: ${description.title[language]}`, true);
  page.text(description.explanation[language]);
  page.labelled(`${JUDGES[language]}: `, LOOKS_AT[judges][language]);
  page.labelled(`${WRITTEN[language]}: `, SOURCE);
  return page.toString();
}

/** The table of all rules with their clauses and defaults. */
const SOURCE = "docs/formats/rules.md";

const JUDGES: Localized = { de: "Sieht an", en: "Looks at" };

const WRITTEN: Localized = { de: "Nachzulesen in", en: "Written down in" };

const LOOKS_AT: Readonly<Record<(typeof rules)[number]["judges"], Localized>> = {
  license: { de: "Lizenzen, die genutzt werden", en: "licences that are used" },
  project: { de: "die Lizenz des Projekts selbst", en: "the project's own licence" },
  both: { de: "genutzte Lizenzen und die des Projekts", en: "licences used and the project's own" },
};
