import { type Localized, LotseError } from "@lizenzlotse/model";
import { reportWords, visibleText } from "@lizenzlotse/report";

import { EXIT_CODES } from "../../exit-codes.ts";
import { appearanceOf } from "../../terminal/appearance.ts";
import type { CommandCall, CommandResult } from "../contract.ts";
import { Page } from "../shared/page.ts";
import { startRun } from "../shared/run.ts";
import { scanProject } from "../shared/scan-project.ts";
import { jsonText, showText, wantsJson } from "../shared/show-text.ts";

/** `lotse explain D-…`: what was decided, by whom, on what, and what became of it. */
export async function explainDecision(call: CommandCall): Promise<CommandResult> {
  const { assessment } = await scanProject(call, startRun(call), call.options.in ?? ".");
  const [id = ""] = call.arguments;
  const found = (assessment.head.decisions ?? []).filter((decision) => decision.id === id);
  if (found.length === 0) throw new LotseError("USAGE", NO_DECISION(id));
  if (wantsJson(call)) await showText(call, jsonText(found));
  else await showText(call, pageOf(call, found));
  return { exitCode: EXIT_CODES.ok };
}

function pageOf(
  call: CommandCall,
  found: NonNullable<Awaited<ReturnType<typeof scanProject>>["assessment"]["head"]["decisions"]>,
): string {
  const { language } = call;
  const words = reportWords(language);
  const page = new Page(appearanceOf(call, call.world.stdout));
  for (const decision of found) {
    const { id, state, subject, decided, reason, by, on, until, source, remark } = decision;
    page.text(visibleText(`${id} ${words.decisionState[state]}: ${decided[language]}`), true);
    page.labelled("  ", visibleText(subject));
    const end = until === undefined ? "" : ` – ${until}`;
    page.labelled("  ", visibleText(`${reason} (${by}, ${on}${end}; ${source})`));
    if (remark !== undefined) page.labelled("  ! ", visibleText(remark[language]));
    for (const ref of decision.components.slice(0, MAX_SHOWN)) {
      page.labelled("  → ", visibleText(ref));
    }
    page.gap();
  }
  return page.toString();
}

/** Components that are named one by one. */
const MAX_SHOWN = 20;

function NO_DECISION(id: string): Localized {
  return {
    de: `Die Entscheidung ${id} gibt es hier nicht.`,
    en: `There is no decision ${id} here.`,
  };
}
