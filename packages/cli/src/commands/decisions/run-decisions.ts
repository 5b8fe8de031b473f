import { type Localized, LotseError } from "@lizenzlotse/model";

import { loadConfiguration } from "../../configuration/load-configuration.ts";
import { readProjectDecisions } from "../../decisions/project-decisions.ts";
import type { CommandCall, CommandResult } from "../contract.ts";
import { resolveRoot } from "../shared/scan-settings.ts";
import { approveDecisions, removeDecisions } from "./change-decisions.ts";
import type { DecisionsCall } from "./contract.ts";
import { listProject } from "./list-decisions.ts";
import { exportDecisions, importDecisions } from "./pass-on-decisions.ts";
import { verifyProject } from "./verify-decisions.ts";

const ACTIONS: Readonly<Record<string, (call: DecisionsCall) => Promise<CommandResult>>> = {
  list: listProject,
  verify: verifyProject,
  approve: approveDecisions,
  remove: removeDecisions,
  export: exportDecisions,
  import: importDecisions,
};

/** `lotse decisions ACTION`: what was decided, and whether the log still tells the truth. */
export async function runDecisions(call: CommandCall): Promise<CommandResult> {
  const [action = "", ...values] = call.arguments;
  const run = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined;
  if (run === undefined) throw new LotseError("USAGE", HOW_TO_CALL);
  const root = await resolveRoot(call.world, call.options.in ?? ".");
  const loaded = await loadConfiguration(root);
  const project = await readProjectDecisions(loaded.folder);
  return run({ call, values, loaded, project });
}

const HOW_TO_CALL: Localized = {
  de: "Möglich sind list, verify, approve KENNUNG, remove KENNUNG, export DATEI und import PFAD.",
  en: "Use list, verify, approve ID, remove ID, export FILE or import PATH.",
};
