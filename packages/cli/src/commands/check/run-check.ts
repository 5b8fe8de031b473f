import { gate } from "@lizenzlotse/policy";

import { exitCodeOf } from "../../exit-codes.ts";
import { writeOutputs } from "../../output/write-outputs.ts";
import type { CommandCall, CommandResult } from "../contract.ts";
import { startRun } from "../shared/run.ts";
import { scanProject } from "../shared/scan-project.ts";
import { applyBaseline } from "./apply-baseline.ts";

/** `lotse check`: the gate. Its exit code is the verdict. */
export async function runCheck(call: CommandCall): Promise<CommandResult> {
  const run = startRun(call);
  const { scan, assessment } = await scanProject(call, run);
  await writeOutputs(call, run, { scan, assessment, document: "assessment" });
  const allowIncomplete = call.options.allowIncomplete === true;
  const { complete } = scan.head;
  const reliable = complete || allowIncomplete;
  const violations = await applyBaseline(call, run.terminal, { assessment, reliable });
  const { failed } = gate(
    { violations, decisions: assessment.head.decisions },
    call.options.failOn ?? "error",
  );
  return { exitCode: exitCodeOf({ failed, complete, allowIncomplete }) };
}
