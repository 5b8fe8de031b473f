import { Option } from "commander";

import type { OptionName } from "./option-names.ts";

/** An option as the argument parser knows it. */
export function createOption(name: OptionName, description: string): Option {
  const option = new Option(FLAGS[name], description);
  const choices = CHOICES[name];
  if (choices !== undefined) option.choices(choices);
  if (REPEATABLE.has(name)) option.argParser(collect).default([]);
  return option;
}

const FLAGS: Readonly<Record<OptionName, string>> = {
  allowIncomplete: "--allow-incomplete",
  archives: "--archives",
  baseline: "--baseline <file>",
  cache: "--cache <mode>",
  color: "--color <when>",
  context: "--context <k=v;k=v>",
  depth: "--depth <depth>",
  detectFormat: "--format <format>",
  exclude: "--exclude <pattern>",
  failOn: "--fail-on <severity>",
  format: "--format <format>",
  inbound: "--inbound <expression,expression>",
  jobs: "--jobs <number>",
  json: "--json",
  lang: "--lang <language>",
  newOnly: "--new-only",
  noCache: "--no-cache",
  outbound: "--outbound <expression>",
  output: "-o, --output <format[@version][=file]>",
  policy: "--policy <name|file>",
  quiet: "-q, --quiet",
  timeout: "--timeout <duration>",
  updateBaseline: "--update-baseline <mode>",
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
  updateBaseline: ["all", "shrink"],
};

const REPEATABLE: ReadonlySet<OptionName> = new Set<OptionName>(["exclude", "output"]);

function collect(value: string, earlier: unknown): string[] {
  return [...(Array.isArray(earlier) ? (earlier as string[]) : []), value];
}
