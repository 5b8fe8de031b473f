import type { Usage } from "@lizenzlotse/model";

import { complain, type Input } from "../../shared/input.ts";
import { isRecord } from "../../shared/is-record.ts";
import { parseEntry } from "../../shared/parse-entry.ts";
import { parseTomlDocument, type TomlDocument } from "../../shared/toml-document.ts";
import { groupUsage } from "../../shared/python/group-usage.ts";
import { toLicenseStatements } from "../license-statements.ts";
import { parseRequirement } from "../../shared/python/parse-requirement.ts";
import { lineFinder, type LineFinder } from "./line-finder.ts";
import { poetryRequirements } from "./poetry-requirements.ts";
import type { DeclaredDependency, ProjectFacts } from "./project-facts.ts";
import {
  DependencyGroups,
  PoetryProject,
  ProjectTable,
  type DependencyGroupsData,
  type PoetryTableData,
  type ProjectTableData,
} from "./schema.ts";

/** A table of the document with its schema's type and its line. */
interface Tables {
  readonly project: ProjectTableData;
  readonly poetry: PoetryTableData;
  readonly groups: DependencyGroupsData;
  readonly lines: LineFinder;
}

/**
 * Reads the project of a pyproject.toml: `[project]` (PEP 621), `[dependency-groups]` (PEP 735), `[tool.poetry]`.
 *
 * @returns `undefined` where the file cannot be read or is about tools only.
 */
export async function parsePyproject(
  text: string,
  input: Input,
): Promise<ProjectFacts | undefined> {
  const document = await parseTomlDocument(text, input);
  if (document === undefined) return undefined;
  const { value } = document;
  const root = isRecord(value) ? value : {};
  const tool = isRecord(root["tool"]) ? root["tool"] : {};
  const known = [root["project"], tool["poetry"], root["dependency-groups"]];
  if (known.every((table) => table === undefined)) return undefined;
  const parse = tableParser(document, input);
  const tables: Tables = {
    project: parse(ProjectTable, root["project"], "project") ?? {},
    poetry: parse(PoetryProject, tool["poetry"], "tool.poetry") ?? {},
    groups: parse(DependencyGroups, root["dependency-groups"], "dependency-groups") ?? {},
    lines: lineFinder(text, document),
  };
  return toFacts(tables, input);
}

type TableParser = <T>(
  schema: Parameters<typeof parseEntry<T>>[0],
  value: unknown,
  field: string,
) => T | undefined;

function tableParser(document: TomlDocument, input: Input): TableParser {
  return (schema, value, field) => {
    if (value === undefined) return undefined;
    const place = { field, line: document.headerLines(field)[0] };
    return parseEntry(schema, value, { input, place });
  };
}

function toFacts(tables: Tables, input: Input): ProjectFacts {
  const { path } = input;
  const { project, poetry, lines } = tables;
  const notation = project.name === undefined && poetry.name !== undefined ? "poetry" : "standard";
  return {
    path,
    name: project.name ?? poetry.name,
    version: project.version ?? poetry.version,
    declared: declaredLicenses(tables, path),
    notation,
    line: lines.header(notation === "poetry" ? "tool.poetry" : "project") ?? 1,
    dependencies: [...projectDependencies(tables, input), ...poetryDependencies(tables)],
    groups: Object.keys(tables.groups),
    extras: Object.keys(project["optional-dependencies"] ?? {}),
  };
}

function declaredLicenses(
  { project, poetry, lines }: Tables,
  path: string,
): ProjectFacts["declared"] {
  const fieldOf = <T>(value: T | undefined, table: string, key: string) =>
    value === undefined
      ? undefined
      : { value, field: `${table}.${key}`, location: { path, line: lines.key(table, key) } };
  const { license } = project;
  const table = typeof license === "object" ? license : undefined;
  return [
    ...toLicenseStatements(
      {
        expression: fieldOf(
          typeof license === "string" ? license : undefined,
          "project",
          "license",
        ),
        text: fieldOf(table?.text, "project", "license"),
        file: fieldOf(table?.file, "project", "license"),
        classifiers: fieldOf(project.classifiers, "project", "classifiers"),
      },
      "manifest",
    ),
    ...toLicenseStatements(
      {
        text: fieldOf(poetry.license, "tool.poetry", "license"),
        classifiers: fieldOf(poetry.classifiers, "tool.poetry", "classifiers"),
      },
      "manifest",
    ),
  ];
}

function projectDependencies(
  { project, groups, lines }: Tables,
  input: Input,
): readonly DeclaredDependency[] {
  const extras = Object.values(project["optional-dependencies"] ?? {}).flat();
  const inProject = { input, lineOf: (text: string) => lines.mention("project", text) };
  const inGroups = { input, lineOf: (text: string) => lines.mention("dependency-groups", text) };
  return [
    ...declare(project.dependencies ?? [], { usage: "production", optional: false }, inProject),
    ...declare(extras, { usage: "production", optional: true }, inProject),
    ...Object.entries(groups).flatMap(([group, members]) => {
      // Members that are tables include other groups, whose own members are read anyway.
      const requirements = members.filter((member) => typeof member === "string");
      return declare(requirements, { usage: groupUsage(group), optional: false }, inGroups);
    }),
  ];
}

function declare(
  texts: readonly string[],
  use: { readonly usage: Usage; readonly optional: boolean },
  { input, lineOf }: { readonly input: Input; readonly lineOf: (text: string) => number },
): readonly DeclaredDependency[] {
  return texts.flatMap((text) => {
    const line = lineOf(text);
    const requirement = parseRequirement(text);
    if (requirement !== undefined) return [{ requirement, ...use, line }];
    const parameters = {
      field: "dependencies",
      problem: `not a requirement: ${text.slice(0, 80)}`,
    };
    complain(input, "input/unexpected-type", { line, parameters });
    return [];
  });
}

function poetryDependencies({ poetry, lines }: Tables): readonly DeclaredDependency[] {
  const groups = Object.entries(poetry.group ?? {});
  return [
    ...poetryRequirements(poetry.dependencies, "production"),
    ...poetryRequirements(poetry["dev-dependencies"], "development"),
    ...groups.flatMap(([group, { dependencies }]) =>
      poetryRequirements(dependencies, group === "main" ? "production" : groupUsage(group)),
    ),
  ].map((it) => ({ ...it, line: lines.mention("tool.poetry", it.requirement.name) }));
}
