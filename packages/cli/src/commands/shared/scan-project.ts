import { scanTree } from "@lizenzlotse/core";
import type { Assessment, ScanResult } from "@lizenzlotse/model";

import { loadConfiguration } from "../../configuration/load-configuration.ts";
import type { CommandCall } from "../contract.ts";
import { choosePolicy } from "./choose-policy.ts";
import { judge } from "./judge.ts";
import type { Run } from "./run.ts";
import { isDocument, readDocument } from "./read-document.ts";
import { createdAt, resolveRoot, scanOptions } from "./scan-settings.ts";

/** A scan with its assessment. */
export interface JudgedScan {
  readonly scan: ScanResult;
  readonly assessment: Assessment;
}

/**
 * Scans the folder of a call and judges the result: what `scan` and `check` have in common. A file, or `-`, is read
 * instead of scanned: a supplier's bill of materials, or a saved scan.
 */
export async function scanProject(call: CommandCall, run: Run): Promise<JudgedScan> {
  const path = call.arguments[0] ?? ".";
  if (await isDocument(call.world, path)) return readProject(call, run, path);
  const root = await resolveRoot(call.world, path);
  const loaded = await loadConfiguration(root);
  const policy = await choosePolicy(call, run.terminal, loaded);
  const options = scanOptions(call.world, root, { options: call.options, loaded });
  const scan = await scanTree({ ...options, onProgress: run.progress.report });
  run.progress.end();
  return { scan, assessment: judge(scan, policy, options.createdAt) };
}

/** The configuration is that of the folder that the user called from: a document has none of its own. */
async function readProject(call: CommandCall, run: Run, path: string): Promise<JudgedScan> {
  const loaded = await loadConfiguration(call.world.folder);
  const policy = await choosePolicy(call, run.terminal, loaded);
  const scan = await readDocument(call.world, path);
  return { scan, assessment: judge(scan, policy, createdAt(call.world)) };
}
