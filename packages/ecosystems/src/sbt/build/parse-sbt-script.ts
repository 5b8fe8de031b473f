import { complain, type Input } from "../../shared/input.ts";
import { LineIndex } from "../../shared/line-index.ts";
import { stripComments } from "../../shared/strip-comments.ts";

/** What a file of a build says in plain words. */
export interface SbtScript {
  readonly modules: readonly ScriptModule[];
  /** Values of names that are assigned one plain text; those with several are left out. */
  readonly texts: ReadonlyMap<string, string>;
}

/** `"org" %% "name" % version % Test`. */
export interface ScriptModule {
  readonly organization: string;
  readonly name: string;
  /** How the name goes on: not at all, with the version of Scala, with that of a platform as well, or with sbt's. */
  readonly cross: "none" | "scala" | "platform" | "plugin";
  /** A plain text, or the last part of the name of a value. */
  readonly version?: { readonly text: string } | { readonly name: string } | undefined;
  readonly configuration?: string | undefined;
  readonly line: number;
}

/** Most modules of one file; real ones have some dozens. */
const MAX_MODULES = 5_000;

const TEXT = String.raw`"[^"\n]{0,200}"`;
const GAP = String.raw`\s{0,200}`;
const NAME = String.raw`[A-Za-z_][\w.]{0,200}`;

const MODULE = new RegExp(
  String.raw`"([\w.-]{1,200})"${GAP}(%{1,3})${GAP}"([\w.-]{1,200})"(?:${GAP}%${GAP}(${TEXT}|${NAME})(?:${GAP}%${GAP}(${TEXT}|${NAME}))?)?`,
  "gu",
);

const VALUE =
  /\bval\s{1,20}(\w{1,100})(?:\s{0,20}:\s{0,20}String)?\s{0,40}=\s{0,40}"([^"\n$]{0,200})"/gu;
const SETTING = /(?:^|[\s/(,])([a-zA-Z]\w{0,60})\s{0,40}:=\s{0,40}"([^"\n$]{0,200})"/gu;

/** Settings about modules that do not ask for any. */
const OTHER_SETTINGS =
  /\b(?:dependencyOverrides|excludeDependencies|libraryDependencySchemes|allExcludeDependencies|inConfig)\b[^\n]{0,40}?[+:]{1,2}=\s{0,200}/gu;

/**
 * Reads what a file of an sbt build asks for in plain words. A build is a program: what it computes is not known, and what
 * it names is not always used.
 */
export function parseSbtScript(text: string, input: Input): SbtScript {
  if (!/[A-Za-z]{2}/u.test(text)) {
    const parameters = { format: input.format, problem: "no words of a build" };
    complain(input, "input/malformed", { line: 1, parameters });
  }
  const source = withoutOtherSettings(stripComments(text));
  const lines = new LineIndex(source);
  const modules: ScriptModule[] = [];
  for (const match of source.matchAll(MODULE)) {
    if (modules.length >= MAX_MODULES) {
      complain(input, "input/limit", { parameters: { limit: `${String(MAX_MODULES)} modules` } });
      break;
    }
    modules.push(toModule(match, source, lines.lineAt(match.index)));
  }
  return { modules, texts: textsOf(source) };
}

function toModule(match: RegExpExecArray, source: string, line: number): ScriptModule {
  const [, organization = "", signs = "", name = "", version, configuration] = match;
  const before = source.slice(Math.max(0, match.index - "addSbtPlugin(".length - 20), match.index);
  const isPlugin = /\baddSbtPlugin\s{0,10}\(\s{0,10}$/u.test(before);
  return {
    organization,
    name,
    cross: isPlugin ? "plugin" : (CROSS[signs.length - 1] ?? "none"),
    version: version === undefined ? undefined : versionOf(version),
    configuration: configuration?.replace(/^"(.*)"$/u, "$1"),
    line,
  };
}

const CROSS = ["none", "scala", "platform"] as const;

/** `Versions.zio` is told apart by its last part. */
function versionOf(written: string): ScriptModule["version"] {
  const text = /^"(.*)"$/u.exec(written)?.[1];
  if (text !== undefined) return { text };
  return { name: written.split(".").at(-1) ?? written };
}

/** Blanks settings up to the end of their list, or of their line. */
function withoutOtherSettings(source: string): string {
  const parts: string[] = [];
  let done = 0;
  for (const match of source.matchAll(OTHER_SETTINGS)) {
    if (match.index < done) continue;
    const end = endOfValue(source, match.index + match[0].length);
    parts.push(source.slice(done, match.index));
    parts.push(source.slice(match.index, end).replaceAll(/[^\n]/gu, " "));
    done = end;
  }
  return [...parts, source.slice(done)].join("");
}

/** Longest list that is looked for the end of; real ones have about 1,000 characters. */
const MAX_LIST = 10_000;

function endOfValue(source: string, start: number): number {
  const lineEnd = source.indexOf("\n", start);
  const end = lineEnd === -1 ? source.length : lineEnd;
  if (!/^(?:Seq|Set|List)\s{0,20}\(/u.test(source.slice(start, start + 40))) return end;
  let depth = 0;
  for (const { 0: bracket, index } of source.slice(start, start + MAX_LIST).matchAll(/[()]/gu)) {
    depth += bracket === "(" ? 1 : -1;
    if (depth === 0) return start + index + 1;
  }
  return end;
}

/** The same name with two values is none. */
function textsOf(source: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string | undefined>();
  for (const pattern of [VALUE, SETTING]) {
    for (const [, name = "", value = ""] of source.matchAll(pattern)) {
      texts.set(name, texts.has(name) && texts.get(name) !== value ? undefined : value);
    }
  }
  return new Map(
    [...texts].flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
