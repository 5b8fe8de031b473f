import { reportWords } from "@lizenzlotse/report";

import { exitCodeOf } from "../../exit-codes.ts";
import type { CommandCall, CommandResult } from "../contract.ts";
import { authorOf } from "../shared/author.ts";
import { startRun } from "../shared/run.ts";
import { createdAt } from "../shared/scan-settings.ts";
import { CONSULT_TEXTS } from "./consult-texts.ts";
import { openConsultation } from "./consultation-folder.ts";
import { judgeScans } from "./judged-scans.ts";
import { chooseRelease } from "./release/choose-release.ts";
import { collectRelease } from "./release/collect-release.ts";
import { storeRelease } from "./release/store-release.ts";

/**
 * `lotse consult report`: judges the stored scans and writes a version of the report with everything that it rests on. A
 * draft may be written again, a final version (`--final`) never.
 */
export async function writeRelease(call: CommandCall): Promise<CommandResult> {
  const run = startRun(call);
  const folder = await openConsultation(call);
  const release = chooseRelease(folder.consultation, call.options);
  const by = authorOf({
    ...call,
    options: { by: folder.consultation.editor, ...call.options },
  });
  const judged = await judgeScans(call, run, folder);
  const files = await collectRelease(folder, { release, judged });
  const facts = { release, by, createdAt: createdAt(call.world) };
  const stored = await storeRelease(call, folder, { ...facts, files });
  const texts = CONSULT_TEXTS[call.language];
  const words = reportWords(call.language);
  call.world.stdout.write(
    texts.released(release.version, words.releaseStatus[release.status], stored.path),
  );
  call.world.stdout.write(texts.digest(stored.manifest));
  const complete = judged.every(({ scan }) => scan.head.complete);
  const allowIncomplete = call.options.allowIncomplete === true;
  return { exitCode: exitCodeOf({ failed: false, complete, allowIncomplete }) };
}
