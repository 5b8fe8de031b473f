import { branchesOf } from "@lizenzlotse/licenses";
import { inBoth, localize, type Localized, LotseError } from "@lizenzlotse/model";

import { EXIT_CODES } from "../../exit-codes.ts";
import type { CommandCall, CommandResult } from "../contract.ts";
import { decisionSubject } from "../shared/decision-subject.ts";
import { findComponent } from "../shared/find-components.ts";
import { commonRecord, recordDecisions } from "../shared/record-decisions.ts";
import { startRun } from "../shared/run.ts";
import { scanProject } from "../shared/scan-project.ts";

/** `lotse choose`: picks the branch of an `OR` under which a package is used. */
export async function runChoose(call: CommandCall): Promise<CommandResult> {
  const record = commonRecord(call);
  const { loaded, scan } = await scanProject(call, startRun(call), call.options.in ?? ".");
  const component = findComponent(scan.components, call.arguments[0] ?? "");
  const { expression: among } = component.licenses.concluded;
  const branches = branchesOf(among).map((branch) => branch.join(" AND "));
  if (branches.length < 2) throw new LotseError("USAGE", NO_CHOICE(component.ref, among));
  const { license, versions } = call.options;
  if (license === undefined) {
    throw new LotseError("USAGE", WHICH, { hint: localize`${OFFERED}: ${branches.join("; ")}` });
  }
  const subject = decisionSubject(scan, component, versions);
  const choice = { ...subject, among, license, ...record };
  await recordDecisions(call, loaded.folder, [{ kind: "choice", value: choice }]);
  return { exitCode: EXIT_CODES.ok };
}

function NO_CHOICE(ref: string, among: string): Localized {
  return localize`${inBoth(ref)}: ${{
    de: `„${among}“ lässt keine Wahl.`,
    en: `"${among}" offers no choice.`,
  }}`;
}

const WHICH: Localized = {
  de: "Welche Lizenz wird gewählt? --license AUSDRUCK.",
  en: "Which licence is chosen? --license EXPRESSION.",
};

const OFFERED: Localized = { de: "Zur Wahl stehen", en: "There are" };
