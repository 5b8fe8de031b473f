import type { Policy } from "@lizenzlotse/policy";

import { loadConfiguration } from "../../configuration/load-configuration.ts";
import { choosePolicy } from "../shared/choose-policy.ts";
import type { PolicyCall } from "./policy-answer.ts";

/** The policy that a scan of the folder would be judged by. */
export async function policyOfFolder({ call, terminal }: PolicyCall): Promise<Policy> {
  return choosePolicy(call, terminal, await loadConfiguration(call.world.folder));
}
