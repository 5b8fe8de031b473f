import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { resolve } from "node:path";

import { type Localized, LotseError, readScanResult } from "@lizenzlotse/model";

import { exitCodeOf } from "../../exit-codes.ts";
import { writeOutputs } from "../../output/write-outputs.ts";
import { choosePolicy, DEFAULT_POLICY, judge } from "../shared/judge.ts";
import type { CommandCall, CommandResult } from "../contract.ts";
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
    throw new LotseError(
      "USAGE",
      { de: `Die Datei „${file}“ gibt es nicht.`, en: `There is no file "${file}".` },
      { hint: SAVE_A_SCAN_FIRST },
    );
  }
  // Only a JSON output shows the file findings again; every other one is spared the memory.
  const files =
    run.outputs.main === "document" ||
    run.outputs.requests.some(({ format }) => format.id === "json")
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

const SAVE_A_SCAN_FIRST: Localized = {
  de: "Speichern Sie zuerst ein Ergebnis: lotse scan . -o json=ergebnis.json",
  en: "Save a scan first: lotse scan . -o json=scan.json",
};
