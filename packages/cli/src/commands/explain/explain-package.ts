import { type Component, type Localized, pathFinder } from "@lizenzlotse/model";

import { EXIT_CODES } from "../../exit-codes.ts";
import { appearanceOf } from "../../terminal/appearance.ts";
import type { CommandCall, CommandResult } from "../contract.ts";
import { findComponents } from "../shared/find-components.ts";
import { Page } from "../shared/page.ts";
import { startRun } from "../shared/run.ts";
import { type JudgedScan, scanProject } from "../shared/scan-project.ts";
import { jsonText, showText, wantsJson } from "../shared/show-text.ts";
import { renderComponent } from "./render-component.ts";

/** `lotse explain PKG`: the conclusion with every piece of evidence, why it is judged so, and how it gets in. */
export async function explainPackage(call: CommandCall): Promise<CommandResult> {
  const judged = await scanProject(call, startRun(call), call.options.in ?? ".");
  const components = findComponents(judged.scan.components, call.arguments[0] ?? "");
  const text = wantsJson(call)
    ? jsonText(components.map((component) => toDocument(component, judged)))
    : pageOf(call, components, judged);
  await showText(call, text);
  return { exitCode: EXIT_CODES.ok };
}

/** Also for the components of a finding. */
export function toDocument(component: Component, { scan, assessment }: JudgedScan): object {
  const { ref } = component;
  return {
    component: ref,
    licenses: component.licenses,
    verdict: assessment.verdicts.find((verdict) => verdict.component === ref),
    violations: assessment.violations.filter((violation) => violation.component === ref),
    decisions: assessment.head.decisions?.filter(({ components }) => components.includes(ref)),
    ...pathFinder(scan.head.roots, scan.components)(ref),
  };
}

function pageOf(call: CommandCall, components: readonly Component[], judged: JudgedScan): string {
  const page = new Page(appearanceOf(call, call.world.stdout));
  for (const component of components.slice(0, MAX_SHOWN)) {
    renderComponent(page, component, { judged, language: call.language });
  }
  const more = components.length - MAX_SHOWN;
  if (more > 0) page.text(`${MORE[call.language]}: ${String(more)}`);
  return page.toString();
}

/** Components that one page shows. */
const MAX_SHOWN = 5;

const MORE: Localized = { de: "Weitere Komponenten dieses Namens", en: "More of this name" };
