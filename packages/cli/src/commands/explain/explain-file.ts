import { Readable } from "node:stream";

import { explainFile, type ExplainedFile } from "@lizenzlotse/core";

import { EXIT_CODES } from "../../exit-codes.ts";
import { writeStream } from "../../output/write-stream.ts";
import type { CommandCall, CommandResult } from "../contract.ts";
import { appearanceOf } from "../../terminal/appearance.ts";
import { jsonText } from "../shared/show-text.ts";
import { type Place, readPlace } from "./read-place.ts";
import { renderExplanation } from "./render-explanation.ts";

/** `lotse explain FILE[:LINE]`: the file's text beside the licence's, with what differs marked. */
export async function explainPlace(call: CommandCall): Promise<CommandResult> {
  const place = readPlace(call.world.folder, call.arguments[0] ?? "");
  const explained = await explainFile(place);
  const asJson = call.options.json === true || call.options.format === "json";
  const output = asJson ? toJson(place, explained) : toPage(call, place, explained);
  await writeStream(call.world.stdout, Readable.from([Buffer.from(output)]));
  return { exitCode: EXIT_CODES.ok };
}

function toJson({ file, line }: Place, { matches, copyrights, elsewhere }: ExplainedFile): string {
  const document = { path: file.replaceAll("\\", "/"), line, matches, copyrights, elsewhere };
  return jsonText(document);
}

function toPage(call: CommandCall, place: Place, explained: ExplainedFile): string {
  return renderExplanation(place, explained, {
    texts: call.messages.explain,
    ...appearanceOf(call, call.world.stdout),
    rows: call.options.verbose === true ? "all" : "differing",
  });
}
