import type { Localized } from "@lizenzlotse/model";

import type { Messages } from "../messages/messages.ts";

/** How much is said beside the result. */
export type Verbosity = "quiet" | "normal" | "verbose";

/** The outside world as commands see it; the entry point makes it from the process. */
export interface World {
  /** Folder that the user called from. */
  readonly folder: string;
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** Absent where nothing can be read from it. */
  readonly stdin?: AsyncIterable<Uint8Array> | undefined;
  /** Present where somebody sits at a keyboard. */
  readonly keyboard?: NodeJS.ReadStream | undefined;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly nowMs: () => number;
  readonly signal: AbortSignal;
  /** Version of the tool. */
  readonly version: string;
}

/** Where results and messages go: results to standard output, everything else to standard error. */
export interface Terminal {
  readonly verbosity: Verbosity;
  /** Whether a line on standard error may rewrite itself. */
  readonly live: boolean;
  nowMs(): number;
  writeError(text: string): void;
  /** A warning with its hint. */
  warn(message: string, hint: Localized | undefined): void;
}

/** The terminal of a run. */
export function createTerminal(world: World, messages: Messages, verbosity: Verbosity): Terminal {
  const write = (text: string): void => void world.stderr.write(text);
  return {
    verbosity,
    live:
      world.stderr.isTTY && isEmpty(world.variables["CI"]) && world.variables["TERM"] !== "dumb",
    nowMs: world.nowMs,
    writeError: write,
    warn: (message, hint) => {
      write(`${messages.warning}: ${message}\n`);
      if (hint !== undefined) write(`  ${messages.hint}: ${hint[messages.language]}\n`);
    },
  };
}

/** Whether a variable is unset or empty. */
export function isEmpty(variable: string | undefined): boolean {
  return variable === undefined || variable === "";
}
