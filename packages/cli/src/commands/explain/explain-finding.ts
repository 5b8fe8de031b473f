import { type Component, type Localized, LotseError, type Violation } from "@lizenzlotse/model";
import { reportWords, visibleText } from "@lizenzlotse/report";

import { EXIT_CODES } from "../../exit-codes.ts";
import { appearanceOf } from "../../terminal/appearance.ts";
import type { CommandCall, CommandResult } from "../contract.ts";
import { Page } from "../shared/page.ts";
import { startRun } from "../shared/run.ts";
import { type JudgedScan, scanProject } from "../shared/scan-project.ts";
import { jsonText, showText, wantsJson } from "../shared/show-text.ts";
import { toDocument } from "./explain-package.ts";
import { renderComponent } from "./render-component.ts";

/** `lotse explain F-…|G-…`: one violation, or all with one cause: what, why, what to do, and the evidence. */
export async function explainFinding(call: CommandCall): Promise<CommandResult> {
  const judged = await scanProject(call, startRun(call), call.options.in ?? ".");
  const [id = ""] = call.arguments;
  const violations = judged.assessment.violations.filter(
    (violation) => violation.id === id || violation.group === id,
  );
  if (violations.length === 0) throw new LotseError("USAGE", NO_FINDING(id));
  const components = componentsOf(violations, judged);
  const document = {
    violations,
    components: components.map((component) => toDocument(component, judged)),
  };
  await showText(call, wantsJson(call) ? jsonText(document) : pageOf(call, judged, violations));
  return { exitCode: EXIT_CODES.ok };
}

function componentsOf(
  violations: readonly Violation[],
  { scan }: JudgedScan,
): readonly Component[] {
  const refs = new Set(violations.map(({ component }) => component));
  return scan.components.filter(({ ref }) => refs.has(ref));
}

function pageOf(call: CommandCall, judged: JudgedScan, violations: readonly Violation[]): string {
  const { language } = call;
  const words = reportWords(language);
  const page = new Page(appearanceOf(call, call.world.stdout));
  const [first] = violations;
  const group = judged.assessment.groups.find(({ id }) => id === first?.group);
  if (group !== undefined) {
    page.text(visibleText(`${words.status[group.status]}: ${group.title[language]}`), true);
    page.text(visibleText(group.reason[language]));
    for (const action of group.actions) page.labelled("→ ", visibleText(action[language]));
    page.labelled(`${RULE[language]}: `, `${group.rule} (lotse explain ${group.rule})`);
    page.gap();
  }
  const components = componentsOf(violations, judged);
  for (const component of components.slice(0, MAX_SHOWN)) {
    renderComponent(page, component, { judged, language });
  }
  const more = components.length - MAX_SHOWN;
  if (more > 0) page.text(words.more(more));
  return page.toString();
}

/** Components that one page shows. */
const MAX_SHOWN = 5;

const RULE: Localized = { de: "Regel", en: "Rule" };

function NO_FINDING(id: string): Localized {
  return {
    de: `Den Befund ${id} gibt es hier nicht (mehr).`,
    en: `There is no finding ${id} here (any more).`,
  };
}
