import { type Localized, LotseError } from "@lizenzlotse/model";

import type { CommandCall, CommandResult } from "../contract.ts";
import { addScan } from "./add-scan.ts";
import { decide } from "./decide.ts";
import { initConsultation } from "./init-consultation.ts";
import { packRelease } from "./pack-release.ts";
import { reassess } from "./reassess.ts";
import { verifyConsultation } from "./verify-consultation.ts";
import { writeRelease } from "./write-release.ts";

/** What follows the action's name. */
type Action = (call: CommandCall, values: readonly string[]) => Promise<CommandResult>;

const ACTIONS: Readonly<Record<string, Action>> = {
  init: initConsultation,
  scan: addScan,
  decide,
  report: writeRelease,
  verify: verifyConsultation,
  pack: packRelease,
  reassess,
};

/** `lotse consult ACTION`: an advice from the first question to a version that can be verified years later. */
export async function runConsult(call: CommandCall): Promise<CommandResult> {
  const [action = "", ...values] = call.arguments;
  const run = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined;
  if (run === undefined) throw new LotseError("USAGE", HOW_TO_CALL);
  return run(call, values);
}

const HOW_TO_CALL: Localized = {
  de: "Möglich sind init [ORDNER], scan PFAD, decide [BEFUND…], decide waive|choose|curate PAKET, report, verify [--pack DATEI], pack [FASSUNG] und reassess --pack DATEI.",
  en: "Use init [FOLDER], scan PATH, decide [FINDING…], decide waive|choose|curate PACKAGE, report, verify [--pack FILE], pack [VERSION] or reassess --pack FILE.",
};
