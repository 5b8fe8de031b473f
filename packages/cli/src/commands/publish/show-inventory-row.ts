import { inventoryRow } from "@lizenzlotse/policy";
import { csvLine } from "@lizenzlotse/report";

import { EXIT_CODES } from "../../exit-codes.ts";
import type { CommandCall } from "../contract.ts";
import { startRun } from "../shared/run.ts";
import { scanProject } from "../shared/scan-project.ts";
import type { PublishAnswer } from "./publish-answer.ts";

/** `lotse publish inventory [path]`: a header and one row as CSV (RFC 4180), or an object with `--json`. */
export async function showInventoryRow(call: CommandCall, path: string): Promise<PublishAnswer> {
  const { scan, assessment } = await scanProject(call, startRun(call), path);
  const fields = inventoryRow({ scan, assessment });
  const lines = [fields.map(({ title }) => title[call.language]), fields.map(({ value }) => value)];
  return {
    page: lines.map((line) => csvLine(line, ",")).join(""),
    document: Object.fromEntries(fields.map(({ id, value }) => [id, value])),
    exitCode: EXIT_CODES.ok,
  };
}
