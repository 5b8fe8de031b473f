import { complain, type Input } from "../../shared/input.ts";
import { complainAboutLines, textLines, type TextLine } from "../../shared/text-lines.ts";
import { toLicenseStatements } from "../license-statements.ts";
import type { DeclaredDependency, ProjectFacts } from "../pyproject/project-facts.ts";
import { parseRequirement } from "../../shared/python/parse-requirement.ts";

/** A value with the lines that it stands on. */
interface Value {
  readonly line: number;
  readonly lines: TextLine[];
}

/** Values by `section.key`, in lower case. */
type Values = ReadonlyMap<string, Value>;

/**
 * Reads what a setup.cfg says about its project: `[metadata]`, `[options]` and `[options.extras_require]`.
 *
 * @returns `undefined` where it is about tools only.
 * @see https://setuptools.pypa.io/en/latest/userguide/declarative_config.html
 */
export function parseSetupCfg(text: string, input: Input): ProjectFacts | undefined {
  const values = readValues(text, input);
  const describes = [...values.keys()].some((key) => /^(?:metadata|options)\./u.test(key));
  if (!describes) return undefined;
  const { path } = input;
  const plain = (key: string): string | undefined => textOf(values.get(key));
  const version = plain("metadata.version");
  return {
    path,
    name: plain("metadata.name"),
    // `file:` and `attr:` name where the version is found when the project is built.
    version: version !== undefined && /^(?:file|attr):/u.test(version) ? undefined : version,
    declared: declaredIn(values, path),
    notation: "setuptools",
    computed: [...values].flatMap(([key, value]) =>
      isRequirementList(key) && /^(?:file|attr):/u.test(textOf(value) ?? "") ? [key] : [],
    ),
    line: values.get("metadata.name")?.line ?? 1,
    dependencies: dependenciesIn(values, input),
    groups: [],
    extras: [...values.keys()].flatMap((key) => EXTRA.exec(key)?.[1] ?? []),
  };
}

const EXTRA = /^options\.extras_require\.(.+)$/u;

function isRequirementList(key: string): boolean {
  return key === "options.install_requires" || EXTRA.test(key);
}

/** A line that begins with white space belongs to the key above it. */
function readValues(text: string, input: Input): Values {
  const values = new Map<string, Value>();
  const unknown: TextLine[] = [];
  let section = "";
  let current: Value | undefined;
  for (const line of textLines(text, input)) {
    if (/^\s*(?:[#;]|$)/u.test(line.text)) continue;
    const header = /^\[([^\]]+)\]\s*$/u.exec(line.text)?.[1];
    const [, key, first] = /^([\w.-][^=:]{0,200}?)\s*[=:](.*)$/u.exec(line.text) ?? [];
    if (/^\s/u.test(line.text) && current !== undefined) {
      current.lines.push(line);
    } else if (header !== undefined) {
      section = header.trim().toLowerCase();
      current = undefined;
    } else if (key !== undefined && section !== "") {
      current = { line: line.number, lines: [{ text: first ?? "", number: line.number }] };
      values.set(`${section}.${key.trim().toLowerCase().replaceAll("-", "_")}`, current);
    } else {
      unknown.push(line);
    }
  }
  complainAboutLines(input, unknown);
  return values;
}

function textOf(value: Value | undefined): string | undefined {
  const text = value?.lines
    .map((line) => line.text.trim())
    .join("\n")
    .trim();
  return text === "" ? undefined : text;
}

function entriesOf(value: Value | undefined): readonly TextLine[] {
  return (value?.lines ?? [])
    .map((line) => ({ ...line, text: line.text.trim() }))
    .filter((line) => line.text !== "");
}

function declaredIn(values: Values, path: string): ProjectFacts["declared"] {
  const fieldOf = (key: string) => {
    const [value, text] = [values.get(key), textOf(values.get(key))];
    if (value === undefined || text === undefined) return undefined;
    return { value: text, field: key, location: { path, line: value.line } };
  };
  const classifiers = values.get("metadata.classifiers") ?? values.get("metadata.classifier");
  return toLicenseStatements(
    {
      expression: fieldOf("metadata.license_expression"),
      text: fieldOf("metadata.license"),
      file: fieldOf("metadata.license_file"),
      classifiers:
        classifiers === undefined
          ? undefined
          : {
              value: entriesOf(classifiers).map((line) => line.text),
              field: "metadata.classifiers",
              location: { path, line: classifiers.line },
            },
    },
    "manifest",
  );
}

function dependenciesIn(values: Values, input: Input): readonly DeclaredDependency[] {
  return [...values].flatMap(([key, value]) => {
    if (!isRequirementList(key)) return [];
    const optional = key !== "options.install_requires";
    return entriesOf(value).flatMap(({ text, number: line }) => {
      if (/^(?:file|attr):/u.test(text)) return [];
      const requirement = parseRequirement(text);
      if (requirement !== undefined) return [{ requirement, usage: "production", optional, line }];
      const parameters = { field: key, problem: `not a requirement: ${text.slice(0, 80)}` };
      complain(input, "input/unexpected-type", { line, parameters });
      return [];
    });
  });
}
