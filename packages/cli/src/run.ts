import { LotseError } from "@lizenzlotse/model";
import { CommanderError } from "commander";

import { EXIT_CODES, exitCodeOfError } from "./exit-codes.ts";
import { type Language, languageOf } from "./messages/language.ts";
import { messagesIn } from "./messages/messages-in.ts";
import { usageErrorText } from "./messages/usage-error.ts";
import { createProgram } from "./program.ts";
import type { World } from "./terminal/terminal.ts";

/**
 * Runs one command line and says how it ended. Every error ends here: with its code, its hint, and an exit code of
 * the table in `docs/formats/exit-codes.md`.
 */
export async function run(
  world: World,
  argumentsGiven: readonly string[],
  interruptedBy: () => NodeJS.Signals | undefined,
): Promise<number> {
  const language = languageOf(argumentsGiven);
  let exitCode: number = EXIT_CODES.ok;
  try {
    const program = createProgram(world, {
      language,
      argumentsGiven,
      onResult: (result) => {
        exitCode = result.exitCode;
      },
    });
    await program.parseAsync([...argumentsGiven], { from: "user" });
    return exitCode;
  } catch (cause) {
    const signal = interruptedBy();
    if (signal !== undefined)
      return signal === "SIGTERM" ? EXIT_CODES.terminated : EXIT_CODES.interrupted;
    return explain(world, language, cause);
  }
}

function explain(world: World, language: Language, cause: unknown): number {
  const messages = messagesIn(language);
  const say = (text: string): void => void world.stderr.write(`${text}\n`);
  if (cause instanceof CommanderError) {
    if (cause.exitCode === 0) return EXIT_CODES.ok;
    say(`${messages.error}[USAGE]: ${usageErrorText(cause, language)}`);
    return EXIT_CODES.usage;
  }
  if (cause instanceof LotseError) {
    say(`${messages.error}[${cause.code}]: ${messages.errors[cause.code]}`);
    say(`  ${cause.text[language]}`);
    if (cause.hint !== undefined) say(`  ${messages.hint}: ${cause.hint[language]}`);
    return exitCodeOfError(cause.code);
  }
  say(`${messages.error}[INTERNAL]: ${messages.internalError}`);
  say(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause));
  return EXIT_CODES.internal;
}
