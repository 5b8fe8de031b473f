import { type Localized, LotseError } from "@lizenzlotse/model";

import type { CommandCall, CommandResult } from "../contract.ts";
import { callInside, openConsultation } from "./consultation-folder.ts";
import { storedPath } from "./judged-scans.ts";
import { listTracking } from "./list-tracking.ts";
import { recordTracking } from "./record-tracking.ts";

type Decide = (call: CommandCall) => Promise<CommandResult>;

/** The commands that record decisions; here they work on a stored scan. */
const DECISIONS: Readonly<Record<string, () => Promise<Decide>>> = {
  waive: async () => (await import("../waive/run-waive.ts")).runWaive,
  choose: async () => (await import("../choose/run-choose.ts")).runChoose,
  curate: async () => (await import("../curate/run-curate.ts")).runCurate,
};

/**
 * `lotse consult decide`: lists findings with who settles them; with ids it records owner, date and state; with `waive`,
 * `choose` or `curate` it records a decision on a stored scan, as those commands do for a project.
 */
export async function decide(call: CommandCall, values: readonly string[]): Promise<CommandResult> {
  const [first, ...others] = values;
  if (first === undefined) return listTracking(call);
  const load = Object.hasOwn(DECISIONS, first) ? DECISIONS[first] : undefined;
  if (load === undefined) return recordTracking(call, values);
  const { root, consultation } = await openConsultation(call);
  const scan = scanNamed(consultation.scans ?? [], call.options.name);
  const inside = callInside(call, root);
  const run = await load();
  return run({
    ...inside,
    arguments: others,
    options: { ...inside.options, in: storedPath(scan) },
  });
}

function scanNamed(
  scans: readonly { readonly name: string }[],
  wanted: string | undefined,
): string {
  const names = scans.map(({ name }) => name);
  const [only = ""] = names;
  if (wanted === undefined && names.length === 1) return only;
  if (wanted !== undefined && names.includes(wanted)) return wanted;
  throw new LotseError("USAGE", WHICH_SCAN(names.join(", ")));
}

function WHICH_SCAN(names: string): Localized {
  return {
    de: `Welche Prüfung? --name NAME; es gibt: ${names === "" ? "noch keine" : names}.`,
    en: `Which scan? --name NAME; there are: ${names === "" ? "none yet" : names}.`,
  };
}
