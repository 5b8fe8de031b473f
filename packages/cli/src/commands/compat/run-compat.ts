import { Readable } from "node:stream";

import { assessCompatibility, candidateOutbounds } from "@lizenzlotse/knowledge";

import { EXIT_CODES } from "../../exit-codes.ts";
import { writeStream } from "../../output/write-stream.ts";
import type { CommandCall, CommandResult } from "../contract.ts";
import { appearanceOf } from "../../terminal/appearance.ts";
import { jsonText } from "../shared/show-text.ts";
import { parseQuestion } from "./parse-question.ts";
import { renderVerdict } from "./render-verdict.ts";
import { toDocument } from "./to-document.ts";

/** `lotse compat`: a verdict is an answer, so every one ends with 0; only a wrong question does not. */
export async function runCompat(call: CommandCall): Promise<CommandResult> {
  const question = parseQuestion(call.options);
  const answer = assessCompatibility(question);
  const candidates = candidateOutbounds(question);
  const asJson = call.options.json === true || call.options.format === "json";
  const output = asJson
    ? jsonText(toDocument(answer, candidates))
    : renderVerdict(question, answer, {
        candidates,
        language: call.language,
        ...appearanceOf(call, call.world.stdout),
      });
  await writeStream(call.world.stdout, Readable.from([Buffer.from(output)]));
  return { exitCode: EXIT_CODES.ok };
}
