import type { Language } from "../../messages/language.ts";
import { Progress } from "../../terminal/progress.ts";
import {
  createTerminal,
  type Terminal,
  type Verbosity,
  type World,
} from "../../terminal/terminal.ts";
import type { CommandCall } from "../contract.ts";
import { parseOutputRequests } from "../../output/output-request.ts";
import { type OutputPlan, planOutputs } from "../../output/output-plan.ts";
import type { RawOptions } from "../../options/raw-options.ts";

/** What every command that shows results works with. */
export interface Run {
  readonly world: World;
  readonly terminal: Terminal;
  readonly progress: Progress;
  readonly language: Language;
  readonly outputs: OutputPlan;
}

/**
 * Reads the general options of a call.
 *
 * @throws {LotseError} `USAGE`.
 */
export function startRun(call: CommandCall): Run {
  const { world, messages, options } = call;
  const terminal = createTerminal(world, messages, verbosityOf(options));
  const outputs = planOutputs(parseOutputRequests(options.output ?? []), {
    json: options.json === true || options.format === "json",
    quiet: options.quiet === true,
  });
  return {
    world,
    terminal,
    progress: new Progress(terminal, messages),
    language: call.language,
    outputs,
  };
}

function verbosityOf(options: RawOptions): Verbosity {
  if (options.quiet === true) return "quiet";
  return options.verbose === true ? "verbose" : "normal";
}
