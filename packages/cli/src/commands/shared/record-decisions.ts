import { inBoth, localize, type Localized, LotseError } from "@lizenzlotse/model";
import {
  type RecordedDecision as Decision,
  decidedText,
  decisionProblems,
  type LogAction,
  subjectText,
  type Undecided,
  withId,
} from "@lizenzlotse/policy";

import { DECISIONS_FILE } from "../../decisions/decision-paths.ts";
import { readProjectDecisions, writeProjectDecisions } from "../../decisions/project-decisions.ts";
import type { CommandCall } from "../contract.ts";
import { authorOf, reasonOf } from "./author.ts";
import { createdAt, dateOf } from "./scan-settings.ts";
import { showText } from "./show-text.ts";

/** What all decisions of one call say about themselves. */
export interface CommonRecord {
  readonly reason: string;
  readonly by: string;
  readonly on: string;
  readonly ticket?: string;
  readonly status?: "proposed";
}

/**
 * Who decides what for which reason, from the options of a call.
 *
 * @throws {LotseError} `USAGE` where somebody or something is missing.
 */
export function commonRecord(call: CommandCall): CommonRecord {
  const { ticket, propose } = call.options;
  return {
    reason: reasonOf(call),
    by: authorOf(call),
    on: dateOf(createdAt(call.world)),
    ...(ticket === undefined ? {} : { ticket }),
    ...(propose === true ? { status: "proposed" as const } : {}),
  };
}

/**
 * Records decisions in the project's file and its log, and says what was recorded.
 *
 * @param folder - absolute path of the folder that holds the file.
 * @throws {LotseError} `USAGE` for a decision that cannot be, `DECISIONS_INVALID`, `OUTPUT_FAILED`.
 */
export async function recordDecisions(
  call: CommandCall,
  folder: string,
  undecided: readonly Undecided[],
): Promise<void> {
  const decisions = undecided.map(withId);
  const [problem] = decisions.flatMap(decisionProblems);
  if (problem !== undefined) throw new LotseError("USAGE", problem);
  await logDecisions(call, folder, { action: "decide", decisions });
  await showText(call, decisions.map((decision) => recordedLine(decision)[call.language]).join(""));
}

/** Carries one action out on decisions of the project, all by whoever calls. */
export async function logDecisions(
  call: CommandCall,
  folder: string,
  { action, decisions }: { readonly action: LogAction; readonly decisions: readonly Decision[] },
): Promise<void> {
  const project = await readProjectDecisions(folder);
  const by = authorOf(call);
  const at = createdAt(call.world);
  await writeProjectDecisions(
    project,
    decisions.map((decision) => ({ action, by, at, decision })),
  );
}

function recordedLine(decision: Decision): Localized {
  const { id, status } = decision.value;
  const what = status === "proposed" ? PROPOSED : RECORDED;
  const about = localize`${inBoth(subjectText(decision))}: ${decidedText(decision)}`;
  return localize`${id} ${what}: ${about} → ${DECISIONS_FILE}\n`;
}

const RECORDED: Localized = { de: "eingetragen", en: "recorded" };

const PROPOSED: Localized = { de: "vorgeschlagen", en: "proposed" };
