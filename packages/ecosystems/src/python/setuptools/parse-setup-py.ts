import { complain, type Input } from "../../shared/input.ts";
import { LineIndex } from "../../shared/line-index.ts";
import { toLicenseStatements } from "../license-statements.ts";
import type { DeclaredDependency, ProjectFacts } from "../pyproject/project-facts.ts";
import { parseRequirement } from "../../shared/python/parse-requirement.ts";

/** Longest list of literals that is read. */
const MAX_LIST_LENGTH = 100_000;
const LITERAL = /^[\s,]*(?:#[^\n]*\n\s*)*(?:"([^"\\\n]*)"|'([^'\\\n]*)')/u;

/**
 * Reads those arguments of `setup(…)` that are plain literals. A setup.py is a program, and is never run: what it
 * computes is not known, and the project's dependencies count as incomplete then.
 *
 * @returns `undefined` where the file calls no `setup`.
 */
export function parseSetupPy(text: string, input: Input): ProjectFacts | undefined {
  if (!/[A-Za-z]{2}/u.test(text)) {
    const parameters = { format: "setup.py", problem: "no words of a program" };
    complain(input, "input/malformed", { line: 1, parameters });
    return undefined;
  }
  const call = /(?:^|[\s.;])setup\s{0,20}\(/mu.exec(text);
  if (call === null) return undefined;
  const source: Source = {
    text,
    start: call.index + call[0].length,
    lines: new LineIndex(text),
    input,
  };
  return {
    path: input.path,
    name: literalOf("name", source)?.value,
    version: literalOf("version", source)?.value,
    declared: declaredIn(source),
    notation: "setuptools",
    computed: ["install_requires", "extras_require"].filter((name) => isComputed(name, source)),
    line: source.lines.lineAt(call.index),
    dependencies: dependenciesIn(source),
    groups: [],
    extras: [],
  };
}

interface Source {
  readonly text: string;
  /** Behind the opening bracket of the call. */
  readonly start: number;
  readonly lines: LineIndex;
  readonly input: Input;
}

interface Found<T> {
  readonly value: T;
  readonly line: number;
}

/** Where the value of an argument begins; the first that is called so behind the bracket. */
function valueStart(name: string, { text, start }: Source): number | undefined {
  const pattern = new RegExp(String.raw`[\s,(]${name}[ \t]{0,20}=(?!=)\s{0,200}`, "gu");
  pattern.lastIndex = start - 1;
  return pattern.exec(text) === null ? undefined : pattern.lastIndex;
}

function literalOf(name: string, source: Source): Found<string> | undefined {
  const start = valueStart(name, source);
  if (start === undefined) return undefined;
  const found = LITERAL.exec(source.text.slice(start, start + 2_000));
  const value = found?.[1] ?? found?.[2];
  // What follows a literal must end the argument: `"a" + b` is computed.
  if (found === null || value === undefined || value === "") return undefined;
  if (!/^\s*(?:[,)#]|$)/u.test(source.text.slice(start + found[0].length, start + 2_100)))
    return undefined;
  return { value, line: source.lines.lineAt(start) };
}

/** A list or tuple of literals and nothing else. */
function listOf(name: string, source: Source): readonly Found<string>[] | undefined {
  const start = valueStart(name, source);
  if (start === undefined || !"[(".includes(source.text.charAt(start))) return undefined;
  const values: Found<string>[] = [];
  let rest = source.text.slice(start + 1, start + MAX_LIST_LENGTH);
  let at = start + 1;
  for (let found = LITERAL.exec(rest); found !== null; found = LITERAL.exec(rest)) {
    at += found[0].length;
    rest = rest.slice(found[0].length);
    values.push({ value: found[1] ?? found[2] ?? "", line: source.lines.lineAt(at - 1) });
  }
  return /^[\s,]*(?:#[^\n]*\n[\s,]*)*[\])]/u.test(rest) ? values : undefined;
}

function isComputed(name: string, source: Source): boolean {
  return valueStart(name, source) !== undefined && listOf(name, source) === undefined;
}

function declaredIn(source: Source): ProjectFacts["declared"] {
  const { path } = source.input;
  const license = literalOf("license", source);
  const classifiers = listOf("classifiers", source);
  return toLicenseStatements(
    {
      text: license && {
        value: license.value,
        field: "license",
        location: { path, line: license.line },
      },
      classifiers: classifiers && {
        value: classifiers.map(({ value }) => value),
        field: "classifiers",
        location: { path, line: classifiers[0]?.line },
      },
    },
    "manifest",
  );
}

function dependenciesIn(source: Source): readonly DeclaredDependency[] {
  return (listOf("install_requires", source) ?? []).flatMap(({ value, line }) => {
    const requirement = parseRequirement(value);
    if (requirement !== undefined)
      return [{ requirement, usage: "production", optional: false, line }];
    const parameters = {
      field: "install_requires",
      problem: `not a requirement: ${value.slice(0, 80)}`,
    };
    complain(source.input, "input/unexpected-type", { line, parameters });
    return [];
  });
}
