import { z } from "zod";

import type { Input } from "../../shared/input.ts";
import { isRecord } from "../../shared/is-record.ts";
import { parseEntries } from "../../shared/parse-entries.ts";
import { parseTomlDocument } from "../../shared/toml-document.ts";
import { groupUsage } from "../../shared/python/group-usage.ts";
import { lineFinder } from "../pyproject/line-finder.ts";
import type { ProjectFacts } from "../pyproject/project-facts.ts";

interface RequirementData {
  readonly version?: string | undefined;
  readonly extras?: readonly string[] | undefined;
  readonly git?: string | undefined;
  readonly ref?: string | undefined;
  readonly file?: string | undefined;
  readonly path?: string | undefined;
}

const text = z.string().optional();

const PipfileRequirement: z.ZodType<string | RequirementData> = z.union([
  z.string(),
  z.object({
    version: text,
    extras: z.array(z.string()).optional(),
    git: text,
    ref: text,
    file: text,
    path: text,
  }),
]);

/** Tables that are about something else; all others are categories of packages. */
const OTHER_TABLES: ReadonlySet<string> = new Set(["source", "requires", "scripts", "pipenv"]);

/**
 * Reads a Pipfile, which counts where no lockfile stands beside it.
 *
 * @see https://pipenv.pypa.io/en/latest/pipfile.html
 */
export async function parsePipfile(toml: string, input: Input): Promise<ProjectFacts | undefined> {
  const parsed = await parseTomlDocument(toml, input);
  if (parsed === undefined) return undefined;
  const lines = lineFinder(toml, parsed);
  const tables = isRecord(parsed.value) ? parsed.value : {};
  const categories = Object.keys(tables).filter((name) => !OTHER_TABLES.has(name));
  const document = {
    value: parsed.value,
    lineOf: (section: string | number = "") => lines.header(String(section)),
  };
  return {
    path: input.path,
    declared: [],
    notation: "pipenv",
    line: 1,
    dependencies: categories.flatMap((category) =>
      parseEntries(PipfileRequirement, { document, input, section: category }).map(
        ({ key, data }) => ({
          requirement: requirementOf(key, typeof data === "string" ? { version: data } : data),
          usage: usageOf(category),
          optional: false,
          line: lines.key(category, key) ?? 1,
        }),
      ),
    ),
    groups: [],
    extras: [],
  };
}

function requirementOf(
  name: string,
  data: RequirementData,
): ProjectFacts["dependencies"][number]["requirement"] {
  const { version = "*", extras = [], git, ref, file, path } = data;
  const fromGit = git === undefined ? undefined : `git+${git}${ref === undefined ? "" : `@${ref}`}`;
  return { name, extras, specifier: version === "*" ? "" : version, url: fromGit ?? file ?? path };
}

function usageOf(category: string): ReturnType<typeof groupUsage> {
  if (category === "packages") return "production";
  return category === "dev-packages" ? "development" : groupUsage(category);
}
