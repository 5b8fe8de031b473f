import type { ScanResult } from "@lizenzlotse/model";
import { type BroughtDuty, broughtDuties, openDecisionBook } from "@lizenzlotse/policy";

import type { CommandCall } from "../contract.ts";
import { chooseContext } from "../shared/choose-context.ts";
import { choosePolicy } from "../shared/choose-policy.ts";
import { judge } from "../shared/judge.ts";
import { startRun } from "../shared/run.ts";
import { createdAt, dateOf } from "../shared/scan-settings.ts";

/** The duties that documents bring in the context and under the policy of a call; the policy picks branches of choices. */
export async function dutiesOf(
  call: CommandCall,
  scans: readonly ScanResult[],
): Promise<readonly (readonly BroughtDuty[])[]> {
  const policy = await choosePolicy(call, startRun(call).terminal);
  const answers = await chooseContext(call);
  const time = createdAt(call.world);
  const decisions = openDecisionBook([], dateOf(time));
  return scans.map((scan) => {
    const { verdicts } = judge(scan, { ...answers, policy, decisions, createdAt: time });
    return broughtDuties({ scan, verdicts, context: answers.context });
  });
}
