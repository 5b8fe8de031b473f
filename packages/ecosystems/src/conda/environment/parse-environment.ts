import { z } from "zod";

import { complain, type Input } from "../../shared/input.ts";
import { MAX_ENTRIES } from "../../shared/limits.ts";
import { parseEntry } from "../../shared/parse-entry.ts";
import { requireRecord } from "../../shared/require-record.ts";
import { parseYamlDocument } from "../../shared/yaml-document.ts";
import { itemLines } from "../list-lines.ts";
import { type MatchSpec, parseMatchSpec } from "../match-spec.ts";
import { parsePipLine, type PipRequirement } from "./parse-pip-line.ts";

/** What is asked for, with its line. */
export type Located<T> = T & { readonly line?: number | undefined };

/** What an environment asks for. */
export interface Environment {
  readonly name?: string | undefined;
  readonly channels: readonly string[];
  readonly conda: readonly Located<MatchSpec>[];
  readonly pip: readonly Located<PipRequirement>[];
  /** Whether conda wrote down what is installed, which is all there is. */
  readonly isExport: boolean;
}

interface EnvironmentData {
  readonly name?: string | undefined;
  readonly channels?: readonly string[] | undefined;
  readonly dependencies?: readonly unknown[] | undefined;
  readonly prefix?: string | undefined;
}

/** An empty key is an empty text here. */
const empty = z.literal("").transform(() => []);

const EnvironmentFile: z.ZodType<EnvironmentData> = z.object({
  name: z.string().optional(),
  channels: z.union([z.array(z.string()), empty]).optional(),
  dependencies: z.union([z.array(z.unknown()), empty]).optional(),
  prefix: z.string().optional(),
});

const PipSection = z.object({ pip: z.union([z.array(z.unknown()), empty]) });

/**
 * Reads an environment.yml. The path of the installed environment that an export names is not kept.
 *
 * @see https://docs.conda.io/projects/conda/en/stable/user-guide/tasks/manage-environments.html
 */
export async function parseEnvironment(
  text: string,
  input: Input,
): Promise<Environment | undefined> {
  const document = await parseYamlDocument(text, input);
  if (document === undefined || !requireRecord(document.value, input)) return undefined;
  // Other tools have files of that name as well.
  if (!("dependencies" in document.value || "channels" in document.value)) return undefined;
  const place = { field: input.format, line: 1, lineOf: document.lineOf };
  const data = parseEntry(EnvironmentFile, document.value, { input, place });
  if (data === undefined) return undefined;
  const { name, channels = [], dependencies = [], prefix } = data;
  const reading = { input, lines: itemLines(text) };
  const specs = dependencies.slice(0, MAX_ENTRIES);
  const conda = specs.flatMap((value) => (typeof value === "string" ? specOf(value, reading) : []));
  const isPinned = conda.every(
    ({ version, build }) => version !== undefined && build !== undefined,
  );
  return {
    name,
    channels,
    conda,
    pip: specs.flatMap((value) => (typeof value === "string" ? [] : pipOf(value, reading))),
    isExport: prefix !== undefined && isPinned,
  };
}

interface Reading {
  readonly input: Input;
  readonly lines: ReadonlyMap<string, number>;
}

function specOf(value: string, { input, lines }: Reading): readonly Located<MatchSpec>[] {
  const line = lines.get(value);
  const spec = parseMatchSpec(value);
  if (spec !== undefined) return [{ ...spec, line }];
  const problem = `not a specification: ${JSON.stringify(value.slice(0, MAX_SHOWN))}`;
  complain(input, "input/unexpected-type", {
    line,
    parameters: { field: "dependencies", problem },
  });
  return [];
}

/** Most characters of an entry that a diagnostic shows. */
const MAX_SHOWN = 60;

function pipOf(value: unknown, { input, lines }: Reading): readonly Located<PipRequirement>[] {
  const place = { field: "dependencies", line: lines.get("pip:") };
  const section = parseEntry(PipSection, value, { input, place });
  return (section?.pip ?? []).slice(0, MAX_ENTRIES).flatMap((item) => {
    const line = typeof item === "string" ? lines.get(item) : undefined;
    const found = typeof item === "string" ? parsePipLine(item) : undefined;
    if (found === "option") return [];
    if (found !== undefined) return [{ ...found, line }];
    const parameters = { field: "pip", problem: "not a requirement" };
    complain(input, "input/unexpected-type", { line: line ?? place.line, parameters });
    return [];
  });
}
