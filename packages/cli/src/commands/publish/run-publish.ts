import { Readable } from "node:stream";

import { type Localized, LotseError } from "@lizenzlotse/model";

import { writeStream } from "../../output/write-stream.ts";
import type { CommandCall, CommandResult } from "../contract.ts";
import { jsonText } from "../shared/show-text.ts";
import { checkPublication } from "./check-publication.ts";
import { lintReuseOf } from "./lint-reuse-of.ts";
import type { PublishAnswer } from "./publish-answer.ts";
import { showInventoryRow } from "./show-inventory-row.ts";

const ACTIONS: Readonly<
  Record<string, (call: CommandCall, path: string) => Promise<PublishAnswer>>
> = {
  check: checkPublication,
  inventory: showInventoryRow,
  reuse: lintReuseOf,
};

/** `lotse publish reuse|check|inventory [path]`: whether a project can go out, and its row in an inventory. */
export async function runPublish(call: CommandCall): Promise<CommandResult> {
  const [action = "", path = ".", ...rest] = call.arguments;
  const run = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined;
  if (run === undefined || rest.length > 0) throw new LotseError("USAGE", HOW_TO_CALL);
  const answer = await run(call, path);
  const asJson = call.options.json === true || call.options.format === "json";
  const output = asJson ? jsonText(answer.document) : answer.page;
  await writeStream(call.world.stdout, Readable.from([Buffer.from(output)]));
  return { exitCode: answer.exitCode };
}

const HOW_TO_CALL: Localized = {
  de: "Möglich sind „lotse publish reuse [PFAD]“, „lotse publish check [PFAD] --outbound EUPL-1.2“ und „lotse publish inventory [PFAD]“.",
  en: "Use `lotse publish reuse [PATH]`, `lotse publish check [PATH] --outbound EUPL-1.2` or `lotse publish inventory [PATH]`.",
};
