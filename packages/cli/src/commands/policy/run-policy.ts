import { Readable } from "node:stream";

import { type Localized, LotseError } from "@lizenzlotse/model";

import { writeStream } from "../../output/write-stream.ts";
import { createTerminal } from "../../terminal/terminal.ts";
import type { CommandCall, CommandResult } from "../contract.ts";
import { jsonText } from "../shared/show-text.ts";
import { explainPolicy } from "./explain-policy.ts";
import { lintPolicyFile } from "./lint-policy-file.ts";
import type { PolicyAnswer, PolicyCall } from "./policy-answer.ts";
import { testPolicy } from "./test-policy.ts";

const ACTIONS: Readonly<Record<string, (call: PolicyCall) => Promise<PolicyAnswer>>> = {
  explain: explainPolicy,
  lint: lintPolicyFile,
  test: testPolicy,
};

/** `lotse policy explain|lint|test`: what a policy says, whether all of it has an effect, and whether it says what it should. */
export async function runPolicy(call: CommandCall): Promise<CommandResult> {
  const [action = "", argument, ...rest] = call.arguments;
  const run = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined;
  if (run === undefined || rest.length > 0) throw new LotseError("USAGE", HOW_TO_CALL);
  const verbosity = call.options.quiet === true ? "quiet" : "normal";
  const terminal = createTerminal(call.world, call.messages, verbosity);
  const answer = await run({ call, terminal, argument });
  const asJson = call.options.json === true || call.options.format === "json";
  const output = asJson ? jsonText(answer.document) : answer.page;
  await writeStream(call.world.stdout, Readable.from([Buffer.from(output)]));
  return { exitCode: answer.exitCode };
}

const HOW_TO_CALL: Localized = {
  de: "Möglich sind „lotse policy explain [LIZENZ|PAKET]“, „lotse policy test DATEI“ und „lotse policy lint [DATEI]“.",
  en: "Use `lotse policy explain [LICENCE|PACKAGE]`, `lotse policy test FILE` or `lotse policy lint [FILE]`.",
};
