import type { ErrorCode } from "@lizenzlotse/model";

import type { OptionName } from "../options/option-names.ts";
import type { Language } from "./language.ts";

/** Every text of the command line; a missing one does not compile. */
export interface Messages {
  readonly language: Language;
  readonly program: string;
  readonly commands: Readonly<Record<CommandName, string>>;
  readonly arguments: Readonly<Record<ArgumentName, string>>;
  readonly options: Readonly<Record<OptionName, string>>;
  readonly help: HelpTexts;
  readonly progress: {
    readonly walk: (files: number) => string;
    readonly analyze: (analyzer: string, files: number) => string;
    readonly match: (done: number, total: number) => string;
    readonly conclude: (components: number) => string;
  };
  readonly wrote: (format: string, file: string) => string;
  readonly error: string;
  readonly warning: string;
  readonly hint: string;
  readonly internalError: string;
  readonly errors: Readonly<Record<ErrorCode, string>>;
}

/** A command of the registry. */
export type CommandName = "scan" | "check" | "report" | "detect";

/** A positional argument. */
export type ArgumentName = "path" | "paths" | "document";

/** Texts of the help page itself. */
export interface HelpTexts {
  readonly option: string;
  readonly command: string;
  readonly version: string;
  /** Headings by the argument parser's own English ones. */
  readonly titles: Readonly<Record<string, string>>;
  /** What stands before the value of an argument that nobody gave. */
  readonly default: string;
}
