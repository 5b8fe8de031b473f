import type { DeclaredStatement } from "@lizenzlotse/model";

import { complain, type Input } from "../shared/input.ts";
import { LineIndex } from "../shared/line-index.ts";
import type { Gemspec, RequestedGem } from "./facts.ts";

/** A plain text, frozen or not. */
const TEXT = String.raw`(?:"([^"#\n]*)"|'([^'\n]*)')(?:\.freeze)?`;

/** `# stub: name version platform require-paths`, the first line of a gemspec that RubyGems wrote. */
const STUB = /^# stub: (\S+) (\S+) (\S+) /mu;

/**
 * Reads the fields of a gemspec that are plain texts. A gemspec is a program; RubyGems itself writes only plain ones
 * when it installs a gem.
 *
 * @param source - whether it is a project's own or an installed gem's.
 */
export function parseGemspec(
  text: string,
  input: Input,
  source: DeclaredStatement["source"],
): Gemspec {
  if (!/[A-Za-z]{2}/u.test(text)) {
    const parameters = { format: "gemspec", problem: "no words of a gemspec" };
    complain(input, "input/malformed", { line: 1, parameters });
  }
  const [, stubName, stubVersion, stubPlatform] = STUB.exec(text) ?? [];
  return {
    path: input.path,
    name: stubName ?? field(text, "name"),
    version: stubVersion ?? field(text, "version"),
    platform: stubPlatform === "ruby" ? undefined : stubPlatform,
    summary: field(text, "summary"),
    homepage: field(text, "homepage"),
    authors: listField(text, "authors")?.values.join(", ") ?? field(text, "author"),
    declared: licensesOf(text, input, source),
    dependencies: dependenciesOf(text),
  };
}

const DEPENDENCY =
  /^[ \t]*\w+\.add_(runtime_|development_)?dependency[ \t(]{1,20}(?:"([\w.-]{1,100})"|'([\w.-]{1,100})'|%q<([\w.-]{1,100})>)/gmu;

function dependenciesOf(text: string): readonly RequestedGem[] {
  const lines = new LineIndex(text);
  return Array.from(text.matchAll(DEPENDENCY), (match) => {
    const [, kind, double, single, quoted] = match;
    const usage = kind === "development_" ? "development" : "production";
    const name = double ?? single ?? quoted ?? "";
    return { name, usages: [usage], line: lines.lineAt(match.index) };
  });
}

function field(text: string, name: string): string | undefined {
  const found = new RegExp(String.raw`^[ \t]*\w+\.${name}[ \t]*=[ \t]*${TEXT}`, "mu").exec(text);
  const value = found?.[1] ?? found?.[2];
  return value === undefined || value === "" ? undefined : value;
}

function listField(
  text: string,
  name: string,
): { readonly values: readonly string[]; readonly offset: number } | undefined {
  const found = new RegExp(
    String.raw`^[ \t]*\w+\.${name}[ \t]*=[ \t]*(?:\[([^\]]{0,2000})\]|%w[[({]([^\])}]{0,2000})[\])}])`,
    "mu",
  ).exec(text);
  if (found === null) return undefined;
  const [whole, list, words] = found;
  const values =
    words?.split(/\s+/u) ??
    Array.from(
      (list ?? "").matchAll(new RegExp(TEXT, "gu")),
      ([, double, single]) => double ?? single ?? "",
    );
  return { values: values.filter((value) => value !== ""), offset: found.index + whole.length };
}

/** Nothing says how several licences belong together, so it stays open. */
function licensesOf(
  text: string,
  { path }: Input,
  source: DeclaredStatement["source"],
): readonly DeclaredStatement[] {
  const list = listField(text, "licenses");
  const single = field(text, "license");
  const values = list?.values ?? (single === undefined ? [] : [single]);
  if (values.length === 0) return [];
  const offset = list?.offset ?? text.search(/^[ \t]*\w+\.license[ \t]*=/mu) + 1;
  const location = { path, line: new LineIndex(text).lineAt(offset) };
  const name = list === undefined ? "license" : "licenses";
  return [{ values, operator: "unstated", form: "expression", source, field: name, location }];
}
