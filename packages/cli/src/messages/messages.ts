import type { ErrorCode, LicenseMatch, MatchKind } from "@lizenzlotse/model";

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
    readonly ask: (source: string, done: number, total: number) => string;
  };
  readonly explain: ExplainTexts;
  readonly baseline: BaselineTexts;
  readonly policy: PolicyTexts;
  readonly context: { readonly emptyArtefact: (name: string) => string };
  readonly delivery: {
    /** An option whose value a letter lacks. */
    readonly missing: (option: string) => string;
    readonly compared: (counts: Readonly<Record<"settled" | "open" | "fresh", number>>) => string;
  };
  readonly notice: { readonly severalArtefacts: (ids: readonly string[]) => string };
  readonly wrote: (format: string, file: string) => string;
  readonly error: string;
  readonly warning: string;
  readonly hint: string;
  readonly internalError: string;
  readonly errors: Readonly<Record<ErrorCode, string>>;
}

/** Texts about `--baseline`. */
export interface BaselineTexts {
  readonly counts: (counts: Readonly<Record<"fresh" | "known" | "gone", number>>) => string;
  /** How many more new violations there are. */
  readonly more: (count: number) => string;
  readonly notUpdated: string;
}

/** Texts about the policy that judges. */
export interface PolicyTexts {
  /** A rule or setting of the project's own policy that would loosen the one that was given. */
  readonly noEffect: (what: string) => string;
}

/** Texts of `lotse explain`. */
export interface ExplainTexts {
  readonly lines: (first: number, last: number) => string;
  /** What kind of evidence a match is. */
  readonly kinds: Readonly<Record<MatchKind, string>>;
  readonly concludes: Readonly<Record<LicenseMatch["class"], string>>;
  readonly rule: (rule: string) => string;
  readonly fit: (coveragePercent: string, confidencePercent: string) => string;
  /** What an unknown text comes closest to. */
  readonly nearest: (license: string, similarityPercent: string) => string;
  readonly file: string;
  readonly licenseText: (licenseId: string) => string;
  readonly same: (lines: number) => string;
  readonly identical: string;
  readonly differences: (fileOnly: number, licenseOnly: number) => string;
  readonly noComparison: string;
  readonly pointsTo: (target: string) => string;
  readonly copyright: (holder: string, years: string) => string;
  readonly nothing: (place: string) => string;
  readonly elsewhere: string;
  /** What the signs mean, in the order in which they are explained. */
  readonly legend: readonly string[];
}

/** A command of the registry. */
export type CommandName =
  | "scan"
  | "check"
  | "report"
  | "consult"
  | "obligations"
  | "notice"
  | "sources"
  | "detect"
  | "explain"
  | "licenses"
  | "compat"
  | "review"
  | "why"
  | "init"
  | "waive"
  | "choose"
  | "curate"
  | "decisions"
  | "policy"
  | "publish"
  | "delivery"
  | "data"
  | "sbom";

/** A positional argument. */
export type ArgumentName =
  | "path"
  | "paths"
  | "project"
  | "document"
  | "consult"
  | "place"
  | "licenses"
  | "package"
  | "curated"
  | "decisions"
  | "policy"
  | "publish"
  | "delivery"
  | "data"
  | "sbom";

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
