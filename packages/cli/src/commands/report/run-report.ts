import { correctScan } from "@lizenzlotse/core";
import { correctionsOf } from "@lizenzlotse/policy";

import { exitCodeOf } from "../../exit-codes.ts";
import { writeOutputs } from "../../output/write-outputs.ts";
import { openGivenBook } from "../../decisions/open-book.ts";
import { columnMapping } from "../shared/column-mapping.ts";
import { chooseContext } from "../shared/choose-context.ts";
import { choosePolicy } from "../shared/choose-policy.ts";
import { judge } from "../shared/judge.ts";
import type { CommandCall, CommandResult } from "../contract.ts";
import { readDocument } from "../shared/read-document.ts";
import { startRun } from "../shared/run.ts";
import { createdAt, dateOf } from "../shared/scan-settings.ts";
import { warnOfEmptyArtefacts } from "../shared/warn-of-empty-artefacts.ts";
import { readEarlier } from "./read-earlier.ts";

/** `lotse report FILE`: judges a saved scan or a supplier's bill of materials again, years later too, and renders it. */
export async function runReport(call: CommandCall): Promise<CommandResult> {
  const run = startRun(call);
  const [file = ""] = call.arguments;
  // Only a JSON output shows the file findings again; every other one is spared the memory.
  const files =
    run.outputs.main === "document" ||
    run.outputs.requests.some(({ format }) => format.id === "json")
      ? "keep"
      : "skip";
  const policy = await choosePolicy(call, run.terminal);
  const time = createdAt(call.world);
  const decisions = await openGivenBook(call.world.folder, call.options, dateOf(time));
  const read = await readDocument(call.world, file, {
    files,
    columns: await columnMapping(call),
  });
  const scan = correctScan(read, correctionsOf(decisions));
  const context = await chooseContext(call);
  const standards = { ...context, policy, decisions, createdAt: time };
  const assessment = judge(scan, standards);
  warnOfEmptyArtefacts(run, assessment, call);
  const earlier = await readEarlier(call, standards);
  await writeOutputs(call, run, { scan, assessment, earlier, document: "assessment" });
  const allowIncomplete = call.options.allowIncomplete === true;
  return { exitCode: exitCodeOf({ failed: false, complete: scan.head.complete, allowIncomplete }) };
}
