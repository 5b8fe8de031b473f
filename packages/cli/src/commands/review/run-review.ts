import type { Localized } from "@lizenzlotse/model";

import { EXIT_CODES } from "../../exit-codes.ts";
import { appearanceOf } from "../../terminal/appearance.ts";
import type { CommandCall, CommandResult } from "../contract.ts";
import { authorOf } from "../shared/author.ts";
import { Page } from "../shared/page.ts";
import { recordDecisions } from "../shared/record-decisions.ts";
import { startRun } from "../shared/run.ts";
import { type JudgedScan, scanProject } from "../shared/scan-project.ts";
import { createdAt, dateOf } from "../shared/scan-settings.ts";
import { showText } from "../shared/show-text.ts";
import { playSitting } from "./play-sitting.ts";
import { renderItem } from "./render-review.ts";
import { type ReviewItem, reviewQueue } from "./review-item.ts";
import { startReview } from "./review-state.ts";
import { toDecisions } from "./to-decisions.ts";

/** `lotse review`: the open questions one by one, each with its evidence, each answered by one key. */
export async function runReview(call: CommandCall): Promise<CommandResult> {
  const { keyboard, stdout } = call.world;
  const seat = stdout.isTTY ? keyboard : undefined;
  const by = seat === undefined ? "" : authorOf(call);
  const judged = await scanProject(call, startRun(call));
  const queue = reviewQueue(judged.scan, judged.assessment);
  if (seat === undefined || queue.length === 0) return listOnly(call, judged, queue);
  const { reason, owner, until, ticket, propose } = call.options;
  const ended = await playSitting(
    { call, keyboard: seat, judged },
    startReview(queue, { reason, owner, until }),
  );
  if (ended.outcome === "discard" || ended.drafts.size === 0) {
    await showText(call, `${NOTHING_RECORDED[call.language]}\n`);
    return { exitCode: EXIT_CODES.ok };
  }
  const decisions = toDecisions(ended, judged.scan, {
    by,
    on: dateOf(createdAt(call.world)),
    ...(ticket === undefined ? {} : { ticket }),
    ...(propose === true ? { status: "proposed" as const } : {}),
  });
  await recordDecisions(call, judged.loaded.folder, decisions);
  return { exitCode: EXIT_CODES.ok };
}

/** Where no person sits at the keyboard, the queue is shown and nothing is decided. */
async function listOnly(
  call: CommandCall,
  judged: JudgedScan,
  queue: readonly ReviewItem[],
): Promise<CommandResult> {
  const { language } = call;
  const page = new Page(appearanceOf(call, call.world.stdout));
  page.text(queue.length === 0 ? NOTHING_OPEN[language] : LISTED(queue.length)[language], true);
  page.gap();
  for (const item of queue.slice(0, MAX_LISTED)) renderItem(page, item, { judged, language });
  const more = queue.length - MAX_LISTED;
  if (more > 0) page.text(MORE(more)[language]);
  await showText(call, page.toString());
  return { exitCode: EXIT_CODES.ok };
}

/** Questions that are listed with their evidence. */
const MAX_LISTED = 50;

const NOTHING_OPEN: Localized = { de: "Es ist nichts offen.", en: "Nothing is open." };

const NOTHING_RECORDED: Localized = {
  de: "Es wurde nichts eingetragen.",
  en: "Nothing was recorded.",
};

function LISTED(count: number): Localized {
  return {
    de: `${String(count)} offene Fragen. Dies ist kein Terminal mit Tastatur, daher wird nur aufgelistet und nichts entschieden.`,
    en: `${String(count)} open questions. This is no terminal with a keyboard, so they are only listed and nothing is decided.`,
  };
}

function MORE(count: number): Localized {
  return { de: `… und ${String(count)} weitere`, en: `… and ${String(count)} more` };
}
