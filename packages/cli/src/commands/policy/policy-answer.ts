import type { Terminal } from "../../terminal/terminal.ts";
import type { CommandCall } from "../contract.ts";

/** A call of `lotse policy` with one action. */
export interface PolicyCall {
  readonly call: CommandCall;
  readonly terminal: Terminal;
  /** What stands behind the action. */
  readonly argument: string | undefined;
}

/** What an action came to. */
export interface PolicyAnswer {
  readonly page: string;
  /** The same for programs. */
  readonly document: object;
  readonly exitCode: number;
}
