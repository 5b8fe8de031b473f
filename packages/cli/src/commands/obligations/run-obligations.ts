import { Readable } from "node:stream";

import { exitCodeOf } from "../../exit-codes.ts";
import { writeStream } from "../../output/write-stream.ts";
import type { CommandCall, CommandResult } from "../contract.ts";
import { checkObligations } from "../shared/check-obligations.ts";
import { appearanceOf } from "../../terminal/appearance.ts";
import { startRun } from "../shared/run.ts";
import { jsonText } from "../shared/show-text.ts";
import { renderObligations } from "./render-obligations.ts";
import { toDocument } from "./to-document.ts";

/** `lotse obligations`: every duty with its state. A list is an answer, so open duties do not change the exit code. */
export async function runObligations(call: CommandCall): Promise<CommandResult> {
  const run = startRun(call);
  const checked = await checkObligations(call, run);
  const { options, world, language } = call;
  const output =
    options.json === true || options.format === "json"
      ? jsonText(toDocument(checked))
      : renderObligations(checked, {
          language,
          all: options.verbose === true,
          ...appearanceOf(call, world.stdout),
        });
  await writeStream(world.stdout, Readable.from([Buffer.from(output)]));
  const complete = checked.scan.head.complete && checked.artefact.complete;
  const allowIncomplete = options.allowIncomplete === true;
  return { exitCode: exitCodeOf({ failed: false, complete, allowIncomplete }) };
}
