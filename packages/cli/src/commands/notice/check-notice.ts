import { Readable } from "node:stream";

import { exitCodeOf } from "../../exit-codes.ts";
import { writeStream } from "../../output/write-stream.ts";
import { appearanceOf } from "../../terminal/appearance.ts";
import type { CommandCall, CommandResult } from "../contract.ts";
import { renderObligations } from "../obligations/render-obligations.ts";
import { toDocument } from "../obligations/to-document.ts";
import { checkObligations, type CheckedObligations } from "../shared/check-obligations.ts";
import { startRun } from "../shared/run.ts";

/** Duties that a notices file is there for. */
const OF_NOTICES: ReadonlySet<string> = new Set([
  "ACKNOWLEDGEMENT",
  "ATTRIBUTION-CC",
  "COPYRIGHT-NOTICE",
  "LICENSE-TEXT",
  "NOTICE-FILE",
  "UNKNOWN",
]);

/** Checks a notices file, or a folder of them, against what the components ask for. What is missing fails. */
export async function checkNotice(call: CommandCall, path: string): Promise<CommandResult> {
  const run = startRun(call);
  const checked = onlyNotices(
    await checkObligations({ ...call, options: { ...call.options, artefact: path } }, run),
  );
  const { options, world, language } = call;
  const output =
    options.format === "json"
      ? `${JSON.stringify(toDocument(checked), undefined, 1)}\n`
      : renderObligations(checked, {
          language,
          all: options.verbose === true,
          ...appearanceOf(call, world.stdout),
        });
  await writeStream(world.stdout, Readable.from([Buffer.from(output)]));
  const { obligations = [] } = checked.assessment;
  const failed = obligations.some(({ state }) => state === "open");
  const complete = checked.scan.head.complete && checked.artefact.complete;
  const allowIncomplete = options.allowIncomplete === true;
  return { exitCode: exitCodeOf({ failed, complete, allowIncomplete }) };
}

function onlyNotices(checked: CheckedObligations): CheckedObligations {
  const { assessment } = checked;
  const obligations = assessment.obligations?.filter(({ obligation }) =>
    OF_NOTICES.has(obligation),
  );
  return { ...checked, assessment: { ...assessment, obligations } };
}
