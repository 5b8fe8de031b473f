import { stat } from "node:fs/promises";

import { rules } from "@lizenzlotse/policy";

import type { CommandCall, CommandResult } from "../contract.ts";
import { isKnownLicense } from "../licenses/find-entries.ts";
import { readPlace } from "./read-place.ts";

type Explain = (call: CommandCall) => Promise<CommandResult>;

/**
 * `lotse explain FILE[:LINE]|PKG|RULE|LICENCE|FINDING|DECISION`: shows what is behind it. A file that is there comes
 * first, a package last: it is the one answer that needs a scan to know whether there is such a thing.
 */
export async function runExplain(call: CommandCall): Promise<CommandResult> {
  const explain = await explanationOf(call, call.arguments[0] ?? "");
  return explain(call);
}

async function explanationOf(call: CommandCall, written: string): Promise<Explain> {
  if (await isFile(call.world.folder, written))
    return (await import("./explain-file.ts")).explainPlace;
  if (rules.some(({ description }) => description.code === written))
    return (await import("./explain-rule.ts")).explainRule;
  if (/^[FG]-[0-9a-f]{16}$/u.test(written))
    return (await import("./explain-finding.ts")).explainFinding;
  if (/^D-[0-9a-f]{16}$/u.test(written))
    return (await import("./explain-decision.ts")).explainDecision;
  if (isKnownLicense(written)) return (await import("./explain-license.ts")).explainLicense;
  if (looksLikePlace(written)) return (await import("./explain-file.ts")).explainPlace;
  return (await import("./explain-package.ts")).explainPackage;
}

function isFile(folder: string, written: string): Promise<boolean> {
  return stat(readPlace(folder, written).path).then(
    (stats) => stats.isFile(),
    () => false,
  );
}

/** A place that is not there is said so as one, not as a package. */
function looksLikePlace(written: string): boolean {
  return /:\d+$/u.test(written) || written.startsWith("./") || written.startsWith("/");
}
