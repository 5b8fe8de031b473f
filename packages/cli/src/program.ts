import { Command, Option } from "commander";

import type { CommandResult, RawOptions } from "./commands/shared/raw-options.ts";
import type { Language } from "./messages/language.ts";
import { type Messages, messagesIn, type OptionName } from "./messages/messages.ts";
import type { World } from "./terminal/terminal.ts";

/** What a command is run with. */
export interface CommandCall {
  readonly world: World;
  readonly messages: Messages;
  readonly language: Language;
  readonly arguments: readonly string[];
  readonly options: RawOptions;
}

/**
 * Builds the command line. Each command's code is loaded when it is called, so that `--version` and `--help` stay
 * as quick as the language allows.
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
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void world.stdout.write(text),
      writeErr: () => undefined,
    });
  const add = (name: CommandName, configure: (command: Command) => Command): void => {
    const command = configure(program.command(name).description(messages.commands[name]));
    command.helpOption("-h, --help", messages.help.option).exitOverride();
    command.action(async (...given: unknown[]) => {
      const positional = given.slice(0, -2).flat() as (string | undefined)[];
      const call: CommandCall = {
        world,
        messages,
        language,
        arguments: positional.filter((value) => value !== undefined),
        options: command.opts<RawOptions>(),
      };
      onResult(await (await COMMANDS[name]())(call));
    });
  };
  add("scan", (command) =>
    withAll(command.argument("[path]", messages.path, "."), SCAN_OPTIONS, messages),
  );
  add("check", (command) =>
    withAll(command.argument("[path]", messages.path, "."), CHECK_OPTIONS, messages),
  );
  add("report", (command) =>
    withAll(command.argument("<file>", messages.document), REPORT_OPTIONS, messages),
  );
  add("detect", (command) =>
    withAll(command.argument("<path...>", messages.paths), DETECT_OPTIONS, messages),
  );
  return program;
}

type CommandName = keyof Messages["commands"];
type CommandRunner = (call: CommandCall) => Promise<CommandResult>;

const COMMANDS: Readonly<Record<CommandName, () => Promise<CommandRunner>>> = {
  scan: async () => (await import("./commands/scan/run-scan.ts")).runScan,
  check: async () => (await import("./commands/check/run-check.ts")).runCheck,
  report: async () => (await import("./commands/report/run-report.ts")).runReport,
  detect: async () => (await import("./commands/detect/run-detect.ts")).runDetect,
};

const GENERAL: readonly OptionName[] = ["lang", "color", "quiet", "verbose"];
const READING: readonly OptionName[] = [
  "exclude",
  "depth",
  "jobs",
  "timeout",
  "noCache",
  "cache",
  "allowIncomplete",
];
const SCAN_OPTIONS: readonly OptionName[] = [
  "output",
  "policy",
  ...READING,
  "format",
  "json",
  ...GENERAL,
];
const CHECK_OPTIONS: readonly OptionName[] = [
  "output",
  "policy",
  "failOn",
  ...READING,
  "format",
  "json",
  ...GENERAL,
];
const REPORT_OPTIONS: readonly OptionName[] = [
  "output",
  "policy",
  "allowIncomplete",
  "format",
  "json",
  ...GENERAL,
];
const DETECT_OPTIONS: readonly OptionName[] = ["detectFormat", "archives", "jobs", ...GENERAL];

function withAll(command: Command, names: readonly OptionName[], messages: Messages): Command {
  for (const name of names) command.addOption(createOption(name, messages.options[name]));
  return command;
}

function createOption(name: OptionName, description: string): Option {
  const option = new Option(FLAGS[name], description);
  const choices = CHOICES[name];
  if (choices !== undefined) option.choices(choices);
  if (name === "output" || name === "exclude") option.argParser(collect).default([]);
  return option;
}

const FLAGS: Readonly<Record<OptionName, string>> = {
  allowIncomplete: "--allow-incomplete",
  archives: "--archives",
  cache: "--cache <mode>",
  color: "--color <when>",
  depth: "--depth <depth>",
  detectFormat: "--format <format>",
  exclude: "--exclude <pattern>",
  failOn: "--fail-on <severity>",
  format: "--format <format>",
  jobs: "--jobs <number>",
  json: "--json",
  lang: "--lang <language>",
  noCache: "--no-cache",
  output: "-o, --output <format[@version][=file]>",
  policy: "--policy <name|file>",
  quiet: "-q, --quiet",
  timeout: "--timeout <duration>",
  verbose: "-v, --verbose",
};

const CHOICES: Readonly<Partial<Record<OptionName, readonly string[]>>> = {
  cache: ["trust", "verify", "off"],
  color: ["auto", "always", "never"],
  depth: ["manifest", "files", "deep"],
  detectFormat: ["human", "json", "ndjson"],
  failOn: ["error", "warning", "never"],
  format: ["human", "json"],
  lang: ["de", "en"],
};

function collect(value: string, earlier: unknown): string[] {
  return [...(Array.isArray(earlier) ? (earlier as string[]) : []), value];
}
