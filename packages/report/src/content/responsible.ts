import type { Conclusion, Status } from "@lizenzlotse/model";

import type { Responsible } from "./report-content.ts";

/**
 * Who usually settles a finding. Missing data takes a command, and the conditions of a known licence take work on the
 * product: both are the developers'. An unclear licence takes a reading of it, too. A known one that does not fit takes
 * a decision about the project.
 */
export function responsibleFor(
  status: Exclude<Status, "fine">,
  states: readonly Conclusion["state"][],
): readonly Responsible[] {
  const known = states.every((state) => state === "concluded");
  if (known) return status === "must-act" ? ["management", "legal"] : ["development"];
  const missing = states.every((state) => state === "no-assertion");
  return missing ? ["development"] : ["development", "legal"];
}
