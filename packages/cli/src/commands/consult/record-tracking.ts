import {
  type Localized,
  LotseError,
  TRACKING_STATES,
  type TrackingState,
} from "@lizenzlotse/model";
import { trackFindings, type TrackingChange } from "@lizenzlotse/policy";

import { EXIT_CODES } from "../../exit-codes.ts";
import type { CommandCall, CommandResult } from "../contract.ts";
import { startRun } from "../shared/run.ts";
import { CONSULT_TEXTS } from "./consult-texts.ts";
import { openConsultation, saveConsultation } from "./consultation-folder.ts";
import { dateFrom } from "./date-from.ts";
import { judgeScans } from "./judged-scans.ts";

/** Records who settles findings by when, and how far they are. */
export async function recordTracking(
  call: CommandCall,
  ids: readonly string[],
): Promise<CommandResult> {
  const change = changeOf(call);
  const folder = await openConsultation(call);
  const judged = await judgeScans(call, startRun(call), folder);
  const known = new Set(judged.flatMap(({ assessment }) => assessment.groups.map(({ id }) => id)));
  const unknown = ids.find((id) => !known.has(id));
  if (unknown !== undefined) throw new LotseError("USAGE", NO_FINDING(unknown), { hint: LIST });
  await saveConsultation(folder.root, trackFindings(folder.consultation, ids, change));
  call.world.stdout.write(CONSULT_TEXTS[call.language].tracked(ids.length));
  return { exitCode: EXIT_CODES.ok };
}

function changeOf({ options }: CommandCall): TrackingChange {
  const { owner, reason } = options;
  const due = dateFrom(options.due);
  const state = stateOf(options.state);
  const change = {
    ...(owner !== undefined && { owner }),
    ...(due !== undefined && { due }),
    ...(state !== undefined && { state }),
    ...(reason !== undefined && { note: reason }),
  };
  if (Object.keys(change).length === 0) throw new LotseError("USAGE", NOTHING_TO_RECORD);
  if (state === "accepted" && reason === undefined) throw new LotseError("USAGE", NEEDS_REASON);
  return change;
}

function stateOf(written: string | undefined): TrackingState | undefined {
  if (written === undefined) return undefined;
  const state = TRACKING_STATES.find((one) => one === written);
  if (state === undefined) throw new LotseError("USAGE", NO_STATE(written));
  return state;
}

const NOTHING_TO_RECORD: Localized = {
  de: "Was soll eingetragen werden? --owner, --due, --state oder --reason.",
  en: "What shall be recorded? --owner, --due, --state or --reason.",
};

const NEEDS_REASON: Localized = {
  de: "Wer einen Befund hinnimmt, begründet es: --reason TEXT.",
  en: "Whoever accepts a finding says why: --reason TEXT.",
};

const LIST: Localized = {
  de: "„lotse consult decide“ zeigt alle Befunde mit Kennung.",
  en: "`lotse consult decide` shows all findings with their ids.",
};

function NO_FINDING(id: string): Localized {
  return { de: `Den Befund ${id} gibt es nicht.`, en: `There is no finding ${id}.` };
}

function NO_STATE(written: string): Localized {
  const states = TRACKING_STATES.join(", ");
  return {
    de: `--state ${written}: Möglich sind ${states}.`,
    en: `--state ${written}: there are ${states}.`,
  };
}
