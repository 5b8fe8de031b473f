import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { resolve } from "node:path";

import { LotseError, readScanResult } from "@lizenzlotse/model";

import { exitCodeOf } from "../../exit-codes.ts";
import { writeOutputs } from "../../output/write-outputs.ts";
import type { CommandCall } from "../../program.ts";
import { choosePolicy, DEFAULT_POLICY, judge } from "../shared/judge.ts";
import type { CommandResult } from "../shared/raw-options.ts";
import { startRun } from "../shared/run.ts";
import { createdAt } from "../shared/scan-settings.ts";

/** `lotse report SCAN.json`: judges a saved scan again, years later too, and renders it. */
export async function runReport(call: CommandCall): Promise<CommandResult> {
  const run = startRun(call);
  const [file = ""] = call.arguments;
  const path = resolve(call.world.folder, file);
  const isFile = await stat(path).then(
    (stats) => stats.isFile(),
    () => false,
  );
  if (!isFile) {
    throw new LotseError("USAGE", `${file}: no such file.`, {
      hint: "Save a scan first: lotse scan . -o json=scan.json",
    });
  }
  // Only a JSON output shows the file findings again; every other one is spared the memory.
  const files =
    run.outputs.main === "document" || run.outputs.requests.some(({ format }) => format === "json")
      ? "keep"
      : "skip";
  const scan = await readScanResult(createReadStream(path, { signal: call.world.signal }), {
    files,
  });
  const policy = await choosePolicy(call.world.folder, call.options.policy ?? DEFAULT_POLICY);
  const assessment = judge(scan, policy, createdAt(call.world));
  await writeOutputs(call, run, { scan, assessment, document: "assessment" });
  const allowIncomplete = call.options.allowIncomplete === true;
  return { exitCode: exitCodeOf({ failed: false, complete: scan.head.complete, allowIncomplete }) };
}
