import type { ErrorCode } from "@lizenzlotse/model";

import { GERMAN } from "./german.ts";
import { ENGLISH } from "./english.ts";
import type { Language } from "./language.ts";

/** Every text of the command line; a missing one does not compile. */
export interface Messages {
  readonly program: string;
  readonly commands: Readonly<Record<"scan" | "check" | "report" | "detect", string>>;
  readonly path: string;
  readonly document: string;
  readonly paths: string;
  readonly options: Readonly<Record<OptionName, string>>;
  readonly help: { readonly option: string; readonly command: string; readonly version: string };
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

/** Options that have a description. */
export type OptionName =
  | "allowIncomplete"
  | "archives"
  | "cache"
  | "color"
  | "depth"
  | "detectFormat"
  | "exclude"
  | "failOn"
  | "format"
  | "jobs"
  | "json"
  | "lang"
  | "noCache"
  | "output"
  | "policy"
  | "quiet"
  | "timeout"
  | "verbose";

/** The texts of a language. */
export function messagesIn(language: Language): Messages {
  return language === "de" ? GERMAN : ENGLISH;
}
