import { gate } from "@lizenzlotse/policy";

import { exitCodeOf } from "../../exit-codes.ts";
import { writeOutputs } from "../../output/write-outputs.ts";
import type { CommandCall, CommandResult } from "../contract.ts";
import { checkObligations } from "../shared/check-obligations.ts";
import { type Run, startRun } from "../shared/run.ts";
import { scanProject } from "../shared/scan-project.ts";
import { type ScannedFolder, withExcerpts } from "../shared/with-excerpts.ts";
import { applyBaseline } from "./apply-baseline.ts";

/** `lotse check`: the gate. Its exit code is the verdict. */
export async function runCheck(call: CommandCall): Promise<CommandResult> {
  const run = startRun(call);
  const { scan, assessment, root } = await judged(call, run);
  const result = await withExcerpts(call, run, { scan, assessment, root });
  await writeOutputs(call, run, { ...result, document: "assessment" });
  const allowIncomplete = call.options.allowIncomplete === true;
  const complete = scan.head.complete && (scan.delivered ?? []).every((each) => each.complete);
  const reliable = complete || allowIncomplete;
  const violations = await applyBaseline(call, run.terminal, { assessment, reliable });
  const { failed } = gate(
    { violations, decisions: assessment.head.decisions },
    call.options.failOn ?? "error",
  );
  return { exitCode: exitCodeOf({ failed, complete, allowIncomplete }) };
}

/** With an artefact its duties are part of the verdict. */
function judged(call: CommandCall, run: Run): Promise<ScannedFolder> {
  return call.options.artefact === undefined ? scanProject(call, run) : checkObligations(call, run);
}
