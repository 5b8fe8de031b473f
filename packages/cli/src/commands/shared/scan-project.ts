import { scanTree } from "@lizenzlotse/core";
import type { Assessment, ScanResult } from "@lizenzlotse/model";
import type { Policy } from "@lizenzlotse/policy";

import type { LoadedConfiguration } from "../../configuration/configuration.ts";
import { loadConfiguration } from "../../configuration/load-configuration.ts";
import type { CommandCall } from "../contract.ts";
import { choosePolicy, DEFAULT_POLICY, judge } from "./judge.ts";
import type { Run } from "./run.ts";
import { resolveRoot, scanOptions } from "./scan-settings.ts";

/** A scan with its assessment. */
export interface JudgedScan {
  readonly scan: ScanResult;
  readonly assessment: Assessment;
}

/** Scans the folder of a call and judges the result: what `scan` and `check` have in common. */
export async function scanProject(call: CommandCall, run: Run): Promise<JudgedScan> {
  const root = await resolveRoot(call.world, call.arguments[0] ?? ".");
  const loaded = await loadConfiguration(root);
  const policy = await policyOf(call, loaded);
  const options = scanOptions(call.world, root, { options: call.options, loaded });
  const scan = await scanTree({ ...options, onProgress: run.progress.report });
  run.progress.end();
  return { scan, assessment: judge(scan, policy, options.createdAt) };
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
