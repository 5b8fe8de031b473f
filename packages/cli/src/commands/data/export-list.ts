import { unresolvedComponents } from "@lizenzlotse/core";
import { askablePackages } from "@lizenzlotse/enrichment";

import { exitCodeOf } from "../../exit-codes.ts";
import { inOnePiece } from "../../output/in-one-piece.ts";
import { writeStream } from "../../output/write-stream.ts";
import type { CommandCall, CommandResult } from "../contract.ts";
import { startRun } from "../shared/run.ts";
import { scanProject } from "../shared/scan-project.ts";

/**
 * `lotse data export [PATH]`: the package URLs that a registry may know, a line each, sorted; with `--unresolved` only
 * those without a licence. Nothing else of the project is in the list.
 */
export async function exportList(
  call: CommandCall,
  [path = "."]: readonly string[],
): Promise<CommandResult> {
  const run = startRun(call);
  const { scan } = await scanProject(call, run, path);
  const components =
    call.options.unresolved === true
      ? unresolvedComponents(scan)
      : scan.components.filter(({ origin }) => origin === "third-party");
  const packages = askablePackages(components, () => false);
  const lines = packages.map(({ published }) => `${published.purl}\n`).sort();
  await writeStream(call.world.stdout, inOnePiece(new TextEncoder().encode(lines.join(""))));
  const allowIncomplete = call.options.allowIncomplete === true;
  return { exitCode: exitCodeOf({ failed: false, complete: scan.head.complete, allowIncomplete }) };
}
