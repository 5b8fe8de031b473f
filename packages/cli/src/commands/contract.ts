import type { Language } from "../messages/language.ts";
import type { ArgumentName, CommandName, Messages } from "../messages/messages.ts";
import type { OptionName } from "../options/option-names.ts";
import type { RawOptions } from "../options/raw-options.ts";
import type { World } from "../terminal/terminal.ts";

/**
 * One command of the command line, in a folder of its own: what it is called, what it takes, and where its code is.
 * The code is loaded when it is called, so that `--version` and `--help` stay as quick as the language allows.
 */
export interface LotseCommand {
  readonly name: CommandName;
  /** Its positional argument, `[optional]` or `<required>`, with `...` for any number; absent where it takes none. */
  readonly argument?: {
    readonly syntax: string;
    readonly description: ArgumentName;
    readonly fallback?: string;
  };
  readonly options: readonly OptionName[];
  load(): Promise<(call: CommandCall) => Promise<CommandResult>>;
}

/** What a command is run with. */
export interface CommandCall {
  readonly world: World;
  readonly messages: Messages;
  readonly language: Language;
  readonly arguments: readonly string[];
  readonly options: RawOptions;
}

/** What a command came to. */
export interface CommandResult {
  readonly exitCode: number;
}
