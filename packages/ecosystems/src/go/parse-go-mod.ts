import { complain, type Input } from "../shared/input.ts";
import { complainAboutLines, textLines, type TextLine } from "../shared/text-lines.ts";
import type { GoModule, Replacement, Requirement } from "./facts.ts";

/** Directives without meaning for an inventory. */
const IGNORED: ReadonlySet<string> = new Set([
  "exclude",
  "godebug",
  "ignore",
  "retract",
  "tool",
  "toolchain",
]);

/** Collects what the lines of one file say. */
interface Collected {
  module: string | undefined;
  goVersion: string | undefined;
  readonly requirements: Requirement[];
  readonly replacements: Replacement[];
  readonly uses: string[];
  readonly unknown: TextLine[];
}

/** One directive: its verb and what follows, without comment. */
interface Directive {
  readonly verb: string;
  readonly words: readonly string[];
  readonly comment: string;
  readonly line: TextLine;
}

/**
 * Reads a go.mod or a go.work, which share a grammar.
 *
 * @see https://go.dev/ref/mod#go-mod-file-grammar
 */
export function parseGoMod(text: string, input: Input): GoModule {
  const collected: Collected = {
    module: undefined,
    goVersion: undefined,
    requirements: [],
    replacements: [],
    uses: [],
    unknown: [],
  };
  for (const directive of directivesOf(text, input)) {
    if (!take(directive, collected)) collected.unknown.push(directive.line);
  }
  const { unknown, ...facts } = collected;
  complainAboutLines(input, unknown);
  if (input.format === "go.mod" && facts.module === undefined && unknown.length === 0) {
    const parameters = { format: input.format, problem: "no module path" };
    complain(input, "input/malformed", { line: 1, parameters });
  }
  return { path: input.path, ...facts };
}

function* directivesOf(text: string, input: Input): Generator<Directive> {
  let block: string | undefined;
  const lines = textLines(text, input);
  for (const line of lines) {
    const { code, comment } = splitComment(line.text);
    const words = wordsOf(code);
    const [first] = words;
    if (first === undefined) continue;
    if (block !== undefined) {
      if (first === ")") block = undefined;
      else yield { verb: block, words, comment, line };
    } else if (words.at(-1) === "(" && words.length === 2) {
      block = first;
    } else {
      yield { verb: first, words: words.slice(1), comment, line };
    }
  }
  const last = lines.at(-1);
  // A block that does not end was cut off: its opening counts as not understood.
  if (block !== undefined && last !== undefined) {
    yield {
      verb: block,
      words: [],
      comment: "",
      line: { ...last, text: `${block} ( without end` },
    };
  }
}

function splitComment(line: string): { readonly code: string; readonly comment: string } {
  // In a path `//` cannot occur, so the first one begins the comment.
  const at = line.indexOf("//");
  return at === -1
    ? { code: line, comment: "" }
    : { code: line.slice(0, at), comment: line.slice(at + 2).trim() };
}

function wordsOf(code: string): readonly string[] {
  const words = code.match(/"[^"]*"|`[^`]*`|\(|\)|[^\s"`()]+/gu) ?? [];
  return words.map((word) => word.replace(/^["`]|["`]$/gu, ""));
}

function take({ verb, words, comment, line }: Directive, collected: Collected): boolean {
  const [first, second] = words;
  if (first === undefined) return false;
  if (IGNORED.has(verb)) return true;
  switch (verb) {
    case "module":
      collected.module ??= first;
      return true;
    case "go":
      collected.goVersion ??= first;
      return true;
    case "use":
      collected.uses.push(first);
      return true;
    case "require":
      if (second === undefined) return false;
      collected.requirements.push({
        path: first,
        version: second,
        isIndirect: /^indirect\b/u.test(comment),
        line: line.number,
      });
      return true;
    case "replace":
      return takeReplacement(words, collected);
    default:
      return false;
  }
}

function takeReplacement(words: readonly string[], { replacements }: Collected): boolean {
  const arrow = words.indexOf("=>");
  const [fromPath, fromVersion] = words.slice(0, Math.max(0, arrow));
  const [toPath, toVersion] = words.slice(arrow + 1);
  if (arrow === -1 || fromPath === undefined || toPath === undefined) return false;
  replacements.push({
    from: { path: fromPath, version: fromVersion },
    to: { path: toPath, version: toVersion },
  });
  return true;
}
