import { scanTree } from "@lizenzlotse/core";
import type { Assessment, ScanResult } from "@lizenzlotse/model";
import type { Policy } from "@lizenzlotse/policy";

import type { LoadedConfiguration } from "../../configuration/configuration.ts";
import { loadConfiguration } from "../../configuration/load-configuration.ts";
import type { CommandCall } from "../contract.ts";
import { choosePolicy, DEFAULT_POLICY, judge } from "./judge.ts";
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
  if (await isDocument(call.world, path)) return readProject(call, path);
  const root = await resolveRoot(call.world, path);
  const loaded = await loadConfiguration(root);
  const policy = await policyOf(call, loaded);
  const options = scanOptions(call.world, root, { options: call.options, loaded });
  const scan = await scanTree({ ...options, onProgress: run.progress.report });
  run.progress.end();
  return { scan, assessment: judge(scan, policy, options.createdAt) };
}

/** The configuration is that of the folder that the user called from: a document has none of its own. */
async function readProject(call: CommandCall, path: string): Promise<JudgedScan> {
  const policy = await policyOf(call, await loadConfiguration(call.world.folder));
  const scan = await readDocument(call.world, path);
  return { scan, assessment: judge(scan, policy, createdAt(call.world)) };
}

/** The flag is relative to where the user called from, the configuration's policy to the configuration. */
function policyOf(
  call: CommandCall,
  { configuration, folder }: LoadedConfiguration,
): Promise<Policy> {
  if (call.options.policy !== undefined)
    return choosePolicy(call.world.folder, call.options.policy);
  return choosePolicy(folder, configuration.policy ?? DEFAULT_POLICY);
}
