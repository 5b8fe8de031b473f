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

/**
 * Builds the command line from the registry of commands.
 *
 * @param onResult - receives what the chosen command came to.
 */
export function createProgram(
  world: World,
  language: Language,
  onResult: (result: CommandResult) => void,
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
  for (const command of commands) {
    const parser = declare(program, command, messages);
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

function declare(
  program: Command,
  { name, argument, options }: LotseCommand,
  messages: Messages,
): Command {
  const parser = program
    .command(name)
    .description(messages.commands[name])
    .helpOption("-h, --help", messages.help.option)
    .exitOverride();
  if (argument !== undefined) {
    parser.argument(argument.syntax, messages.arguments[argument.description], argument.fallback);
  }
  for (const option of options) parser.addOption(createOption(option, messages.options[option]));
  return parser;
}
