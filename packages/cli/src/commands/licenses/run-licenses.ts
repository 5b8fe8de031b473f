import { Readable } from "node:stream";

import { LotseError, type Localized } from "@lizenzlotse/model";

import { EXIT_CODES } from "../../exit-codes.ts";
import { writeStream } from "../../output/write-stream.ts";
import type { CommandCall, CommandResult } from "../contract.ts";
import { appearanceOf } from "../../terminal/appearance.ts";
import { findEntries } from "./find-entries.ts";
import { listAsJson, listAsText } from "./list-records.ts";
import { showAsJson, showAsPages } from "./show-entries.ts";

/** `lotse licenses list` and `lotse licenses show ID…`: what the knowledge base says, with clauses and sources. */
export async function runLicenses(call: CommandCall): Promise<CommandResult> {
  const output = outputOf(call);
  await writeStream(call.world.stdout, Readable.from([Buffer.from(output)]));
  return { exitCode: EXIT_CODES.ok };
}

function outputOf(call: CommandCall): string {
  const [action, ...ids] = call.arguments;
  const asJson = call.options.json === true || call.options.format === "json";
  const style = { ...appearanceOf(call, call.world.stdout), language: call.language };
  if (action === "list" && ids.length === 0) return asJson ? listAsJson() : listAsText(style);
  if (action !== "show" || ids.length === 0) throw new LotseError("USAGE", HOW_TO_CALL);
  const entries = findEntries(ids);
  return asJson ? showAsJson(entries) : showAsPages(entries, style);
}

const HOW_TO_CALL: Localized = {
  de: "Möglich sind „lotse licenses list“ und „lotse licenses show KENNUNG…“, zum Beispiel „lotse licenses show EUPL-1.2“.",
  en: "Use `lotse licenses list` or `lotse licenses show ID…`, for example `lotse licenses show EUPL-1.2`.",
};
