import { Command } from "commander";

import type { CommandResult, LotseCommand } from "./commands/contract.ts";
import { commands } from "./commands/registry.ts";
import type { Language } from "./messages/language.ts";
import type { Messages } from "./messages/messages.ts";
import { messagesIn } from "./messages/messages-in.ts";
import { helpIn } from "./messages/help.ts";
import { createOption } from "./options/create-option.ts";
import type { RawOptions } from "./options/raw-options.ts";
import type { World } from "./terminal/terminal.ts";

/** What a command line is built for. */
export interface ProgramRequest {
  readonly language: Language;
  /** What will be parsed: a command that it does not name gets none of its options, of which there are hundreds. */
  readonly argumentsGiven: readonly string[];
  /** Receives what the chosen command came to. */
  readonly onResult: (result: CommandResult) => void;
}

/** Builds the command line from the registry of commands. */
export function createProgram(
  world: World,
  { language, argumentsGiven, onResult }: ProgramRequest,
): Command {
  const messages = messagesIn(language);
  const program = new Command("lotse")
    .description(messages.program)
    .version(world.version, "-V, --version", messages.help.version)
    .helpOption("-h, --help", messages.help.option)
    .helpCommand("help [command]", messages.help.command)
    .configureHelp(helpIn(messages.help))
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void world.stdout.write(text),
      // Errors are shown by `run`, in the user's language and with their code.
      writeErr: () => undefined,
    });
  const named = namedCommand(argumentsGiven);
  for (const command of commands) {
    const parser = declare(program, command, messages);
    if (named === undefined || named === command.name) addOptions(parser, command, messages);
    parser.action(async (...given: unknown[]) => {
      const positional = given.slice(0, -2).flat() as (string | undefined)[];
      const runCommand = await command.load();
      onResult(
        await runCommand({
          world,
          messages,
          language,
          arguments: positional.filter((value) => value !== undefined),
          options: parser.opts<RawOptions>(),
        }),
      );
    });
  }
  return program;
}

function declare(program: Command, { name, argument }: LotseCommand, messages: Messages): Command {
  const parser = program
    .command(name)
    .description(messages.commands[name])
    .helpOption("-h, --help", messages.help.option)
    .exitOverride();
  if (argument !== undefined) {
    parser.argument(argument.syntax, messages.arguments[argument.description], argument.fallback);
  }
  return parser;
}

function addOptions(parser: Command, { options }: LotseCommand, messages: Messages): void {
  for (const option of options) parser.addOption(createOption(option, messages.options[option]));
}

/** The command of `lotse NAME …` or `lotse help NAME`; `undefined` where the call is about all of them, or none. */
function namedCommand([first, second]: readonly string[]): string | undefined {
  const name = first === "help" ? second : first;
  return commands.some((command) => command.name === name) ? name : undefined;
}
