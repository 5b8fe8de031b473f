/** Options as the argument parser hands them over; commands read them into their own types. */
export interface RawOptions {
  readonly output?: readonly string[];
  /** Keep what files say where findings rest on it. */
  readonly excerpts?: boolean;
  readonly exclude?: readonly string[];
  readonly policy?: string;
  readonly failOn?: "error" | "warning" | "never";
  readonly depth?: "manifest" | "files" | "deep";
  readonly jobs?: string;
  readonly timeout?: string;
  /** `false` for `--no-cache`. */
  readonly cache?: "trust" | "verify" | "off" | boolean;
  readonly allowIncomplete?: boolean;
  readonly archives?: boolean;
  readonly artefact?: string;
  readonly baseline?: string;
  readonly by?: string;
  readonly decisions?: readonly string[];
  readonly decisionsKey?: string;
  readonly data?: readonly string[];
  readonly enrich?: boolean;
  readonly enrichSettings?: string;
  readonly falsePositive?: boolean;
  readonly in?: string;
  readonly license?: string;
  readonly owner?: string;
  readonly propose?: boolean;
  readonly reason?: string;
  readonly rule?: string;
  readonly sign?: string;
  readonly ticket?: string;
  readonly unresolved?: boolean;
  readonly trend?: readonly string[];
  readonly until?: string;
  readonly versions?: string;
  readonly newOnly?: boolean;
  readonly updateBaseline?: "all" | "shrink";
  readonly check?: string;
  readonly group?: "license" | "component";
  readonly format?: "human" | "json" | "ndjson";
  readonly for?: "inventory" | "delivery";
  readonly key?: string;
  readonly minScore?: string;
  readonly profile?: "bsi" | "ntia";
  readonly require?: string;
  readonly signature?: string;
  readonly serial?: "content" | "random";
  readonly inbound?: string;
  readonly outbound?: string;
  /** Circumstances for `compat`, a file for all others. */
  readonly context?: string;
  readonly scan?: string;
  readonly json?: boolean;
  readonly preset?: string;
  readonly yes?: boolean;
  readonly force?: boolean;
  readonly lang?: "de" | "en";
  readonly color?: "auto" | "always" | "never";
  readonly quiet?: boolean;
  readonly verbose?: boolean;
}
