import type { FindingGroup, FindingTracking } from "@lizenzlotse/model";
import type { Consultation } from "@lizenzlotse/policy";
import { reportWords, visibleText } from "@lizenzlotse/report";

import { EXIT_CODES } from "../../exit-codes.ts";
import type { CommandCall, CommandResult } from "../contract.ts";
import { startRun } from "../shared/run.ts";
import { jsonText, showText, wantsJson } from "../shared/show-text.ts";
import { CONSULT_TEXTS } from "./consult-texts.ts";
import { openConsultation } from "./consultation-folder.ts";
import { judgeScans } from "./judged-scans.ts";

/** Shows every open finding with who settles it by when. */
export async function listTracking(call: CommandCall): Promise<CommandResult> {
  const folder = await openConsultation(call);
  const judged = await judgeScans(call, startRun(call), folder);
  const rows = judged.flatMap(({ name, assessment }) =>
    assessment.groups
      .filter(({ accepted }) => accepted === undefined)
      .map((group) => ({ scan: name, group, tracking: trackingOf(folder.consultation, group.id) })),
  );
  const { noFindings } = CONSULT_TEXTS[call.language];
  const text = rows.map((row) => lineOf(row, call.language)).join("") || noFindings;
  await showText(call, wantsJson(call) ? jsonText(rows.map(toDocument)) : text);
  return { exitCode: EXIT_CODES.ok };
}

interface Row {
  readonly scan: string;
  readonly group: FindingGroup;
  readonly tracking: FindingTracking;
}

function trackingOf({ defaults, findings }: Consultation, finding: string): FindingTracking {
  const own = findings?.find((one) => one.finding === finding);
  return { state: "open", ...defaults, ...own, finding };
}

function lineOf({ group, tracking }: Row, language: CommandCall["language"]): string {
  const texts = CONSULT_TEXTS[language];
  const words = reportWords(language);
  const status = words.status[group.status];
  const who = tracking.owner === undefined ? texts.noOwner : visibleText(tracking.owner);
  const due = tracking.due ?? texts.noDue;
  const state = words.tracking[tracking.state];
  const title = visibleText(group.title[language]);
  return `${group.id}  ${status}: ${title}\n    ${who} · ${due} · ${state}\n`;
}

function toDocument({ scan, group, tracking }: Row): unknown {
  return { scan, status: group.status, title: group.title, ...tracking };
}
