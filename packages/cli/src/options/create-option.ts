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
  agency: "--agency <name>",
  fileNumber: "--file-number <number>",
  procedure: "--procedure <name>",
  client: "--client <name>",
  contact: "--contact <text>",
  confidentiality: "--confidentiality <level>",
  plainLanguage: "--plain-language",
  name: "--name <name>",
  due: "--due <date>",
  state: "--state <state>",
  final: "--final",
  release: "--release <version>",
  pack: "--pack <file>",
  timestampToken: "--timestamp-token <file>",
  redact: "--redact <profile>",
  internalHost: "--internal-host <host>",
  allowIncomplete: "--allow-incomplete",
  archives: "--archives",
  artefact: "--artefact <folder|archive>",
  artefactId: "--artefact <id>",
  checkNotice: "--check <file|folder>",
  groupBy: "--group <order>",
  noticeFor: "--for <scope>",
  noticeFormat: "--format <format>",
  baseline: "--baseline <file>",
  by: "--by <name>",
  cache: "--cache <mode>",
  color: "--color <when>",
  context: "--context <k=v;k=v>",
  decisions: "--decisions <project|path>",
  decisionsKey: "--decisions-key <file>",
  contextFile: "--context <file>",
  data: "--data <none|pack>",
  depth: "--depth <depth>",
  detectFormat: "--format <format>",
  enrich: "--enrich",
  enrichSettings: "--enrich-settings <file>",
  excerpts: "--excerpts",
  exclude: "--exclude <pattern>",
  failOn: "--fail-on <severity>",
  falsePositive: "--false-positive",
  for: "--for <scope>",
  force: "--force",
  format: "--format <format>",
  in: "--in <folder>",
  inbound: "--inbound <expression,expression>",
  jobs: "--jobs <number>",
  json: "--json",
  key: "--key <file>",
  lang: "--lang <language>",
  license: "--license <expression>",
  minScore: "--min-score <0-100>",
  newOnly: "--new-only",
  noCache: "--no-cache",
  outbound: "--outbound <expression>",
  output: "-o, --output <format[@version][=file]>",
  owner: "--owner <name>",
  policy: "--policy <name|file>",
  profile: "--profile <name>",
  propose: "--propose",
  scan: "--scan <file>",
  preset: "--preset <name>",
  quiet: "-q, --quiet",
  reason: "--reason <text>",
  require: "--require <field,field>",
  rule: "--rule <code>",
  sbomFormat: "--format <format>",
  sign: "--sign <file>",
  signature: "--signature <file>",
  ticket: "--ticket <id>",
  serial: "--serial <kind>",
  timeout: "--timeout <duration>",
  unresolved: "--unresolved",
  trend: "--trend <file>",
  until: "--until <date>",
  updateBaseline: "--update-baseline <mode>",
  verbose: "-v, --verbose",
  versions: "--versions <range>",
  yes: "-y, --yes",
};

const CHOICES: Readonly<Partial<Record<OptionName, readonly string[]>>> = {
  cache: ["trust", "verify", "off"],
  color: ["auto", "always", "never"],
  depth: ["manifest", "files", "deep"],
  detectFormat: ["human", "json", "ndjson"],
  failOn: ["error", "warning", "never"],
  for: ["inventory", "delivery"],
  noticeFor: ["inventory", "delivery"],
  format: ["human", "json"],
  groupBy: ["license", "component"],
  lang: ["de", "en"],
  profile: ["bsi", "ntia"],
  sbomFormat: ["human", "json", "html"],
  noticeFormat: ["text", "html", "markdown", "json"],
  redact: ["public"],
  serial: ["content", "random"],
  updateBaseline: ["all", "shrink"],
};

const REPEATABLE: ReadonlySet<OptionName> = new Set<OptionName>([
  "data",
  "decisions",
  "exclude",
  "internalHost",
  "output",
  "trend",
]);

function collect(value: string, earlier: unknown): string[] {
  return [...(Array.isArray(earlier) ? (earlier as string[]) : []), value];
}
