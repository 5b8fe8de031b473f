import { exitCodeOf } from "../../exit-codes.ts";
import { writeOutputs } from "../../output/write-outputs.ts";
import type { CommandCall, CommandResult } from "../contract.ts";
import { startRun } from "../shared/run.ts";
import { scanProject } from "../shared/scan-project.ts";
import { withExcerpts } from "../shared/with-excerpts.ts";

/** `lotse scan`: what is in there, on what evidence. Assesses for its reports, never gates. */
export async function runScan(call: CommandCall): Promise<CommandResult> {
  const run = startRun(call);
  const judged = await scanProject(call, run);
  const result = await withExcerpts(call, run, judged);
  const { scan, excerpts } = result;
  await writeOutputs(call, run, {
    ...{ scan, excerpts, document: "scan" },
    get assessment() {
      return result.assessment;
    },
  });
  const allowIncomplete = call.options.allowIncomplete === true;
  return {
    exitCode: exitCodeOf({ failed: false, complete: judged.scan.head.complete, allowIncomplete }),
  };
}
