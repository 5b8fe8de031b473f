import {
  type Component,
  type DependencyPaths,
  type Localized,
  MAX_PATHS,
  NOASSERTION,
  NONE,
  pathFinder,
  type Usage,
} from "@lizenzlotse/model";
import { visibleText } from "@lizenzlotse/report";

import { EXIT_CODES } from "../../exit-codes.ts";
import { appearanceOf } from "../../terminal/appearance.ts";
import type { CommandCall, CommandResult } from "../contract.ts";
import { findComponents } from "../shared/find-components.ts";
import { Page } from "../shared/page.ts";
import { startRun } from "../shared/run.ts";
import { scanProject } from "../shared/scan-project.ts";
import { jsonText, showText, wantsJson } from "../shared/show-text.ts";

/** `lotse why PKG`: every way by which a package gets into the project, the shortest first. */
export async function runWhy(call: CommandCall): Promise<CommandResult> {
  const { scan } = await scanProject(call, startRun(call), call.options.in ?? ".");
  const waysTo = pathFinder(scan.head.roots, scan.components);
  const found = findComponents(scan.components, call.arguments[0] ?? "").map((component) => ({
    component,
    ways: waysTo(component.ref),
  }));
  await showText(call, wantsJson(call) ? jsonText(found.map(toDocument)) : pageOf(call, found));
  return { exitCode: EXIT_CODES.ok };
}

interface Explained {
  readonly component: Component;
  readonly ways: DependencyPaths;
}

function toDocument({ component, ways }: Explained): object {
  return { component: component.ref, usages: component.usages, ...ways };
}

function pageOf(call: CommandCall, found: readonly Explained[]): string {
  const page = new Page(appearanceOf(call, call.world.stdout));
  for (const explained of found) renderWays(page, call, explained);
  return page.toString();
}

/** Also on the page of `lotse explain PKG`. */
export function renderWays(
  page: Page,
  { language, messages }: Pick<CommandCall, "language" | "messages">,
  { component, ways }: Explained,
): void {
  const { expression } = component.licenses.concluded;
  const isUnknown = expression === NONE || expression === NOASSERTION;
  const license = isUnknown ? UNKNOWN[language] : expression;
  const usages = component.usages.map((usage) => USAGES[usage][language]).join(", ");
  page.text(visibleText(`${component.ref} (${license}; ${usages})`), true);
  if (ways.paths.length === 0) page.labelled("  ", NO_WAY[language]);
  for (const path of ways.paths) page.labelled("  ", visibleText(path.join(" › ")));
  if (ways.limited) page.labelled("  ", LIMITED(messages.language));
  page.gap();
}

const UNKNOWN: Localized = { de: "Lizenz unbekannt", en: "licence unknown" };

const USAGES: Readonly<Record<Usage, Localized>> = {
  production: { de: "Betrieb", en: "production" },
  development: { de: "Entwicklung", en: "development" },
  test: { de: "Test", en: "test" },
  build: { de: "Bau", en: "build" },
};

const NO_WAY: Localized = {
  de: "Kein Projekt hängt davon ab; das Paket liegt nur im Ordner.",
  en: "No project depends on it; the package only lies in the folder.",
};

function LIMITED(language: "de" | "en"): string {
  const count = String(MAX_PATHS);
  return language === "de"
    ? `… gezeigt werden höchstens ${count} Wege; es gibt weitere`
    : `… at most ${count} ways are shown; there are more`;
}
