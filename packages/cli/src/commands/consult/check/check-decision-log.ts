import { listDecisions, verifyLog } from "@lizenzlotse/policy";

import { readProjectDecisions } from "../../../decisions/project-decisions.ts";
import type { Check } from "./contract.ts";

/** Whether the decisions of a consultation are as their log says. */
export async function checkDecisionLog(root: string): Promise<Check> {
  const { log, decisions } = await readProjectDecisions(root);
  const [problem] = verifyLog(log, decisions);
  if (problem !== undefined) return { outcome: "differs", text: problem.message };
  const count = String(listDecisions(decisions).length);
  return {
    outcome: "fits",
    text: {
      de: `Entscheidungen (${count}) und Protokoll passen zusammen`,
      en: `decisions (${count}) and their log fit`,
    },
  };
}
