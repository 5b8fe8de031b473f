import { type Localized, LotseError } from "@lizenzlotse/model";
import type { Undecided } from "@lizenzlotse/policy";

import { EXIT_CODES } from "../../exit-codes.ts";
import type { CommandCall, CommandResult } from "../contract.ts";
import { decisionSubject } from "../shared/decision-subject.ts";
import { findComponent } from "../shared/find-components.ts";
import { commonRecord, type CommonRecord, recordDecisions } from "../shared/record-decisions.ts";
import { startRun } from "../shared/run.ts";
import { type JudgedScan, scanProject } from "../shared/scan-project.ts";
import { marksAt } from "./marks-at.ts";
import { isUnknownText, unknownText } from "./unknown-text.ts";

/** `lotse curate`: corrects a fact. Which licence a package or a text has, or that a match is no licence statement. */
export async function runCurate(call: CommandCall): Promise<CommandResult> {
  const record = commonRecord(call);
  const judged = await scanProject(call, startRun(call), call.options.in ?? ".");
  await recordDecisions(call, judged.loaded.folder, await decisionsOf(call, judged, record));
  return { exitCode: EXIT_CODES.ok };
}

async function decisionsOf(
  call: CommandCall,
  judged: JudgedScan,
  record: CommonRecord,
): Promise<readonly Undecided[]> {
  const [written = ""] = call.arguments;
  const { license, falsePositive, versions } = call.options;
  if (falsePositive === true) {
    const marks = await marksAt(call, judged.scan, written);
    return marks.map((mark) => ({ kind: "false-positive", value: { ...mark, ...record } }));
  }
  if (license === undefined) throw new LotseError("USAGE", WHICH);
  if (isUnknownText(written)) {
    const text = unknownText(judged.scan.components, written);
    return [{ kind: "text-curation", value: { text, license, ...record } }];
  }
  const component = findComponent(judged.scan.components, written);
  const subject = decisionSubject(judged.scan, component, versions);
  return [{ kind: "curation", value: { ...subject, license, ...record } }];
}

const WHICH: Localized = {
  de: "Welche Lizenz ist es? --license AUSDRUCK, oder --false-positive für eine Fundstelle, die keine ist.",
  en: "Which licence is it? --license EXPRESSION, or --false-positive for a match that is none.",
};
