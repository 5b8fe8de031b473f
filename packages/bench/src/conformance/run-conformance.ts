import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { validateDocument } from "@lizenzlotse/sbom";

import { toText } from "../table.ts";

/** What is judged. */
export interface ConformanceOptions {
  /** Folder of test resources with one folder for each version of CycloneDX. */
  readonly from: string;
}

/** Versions that have a published schema; earlier ones are only read. */
const JUDGED_VERSION = /^1\.[2-7]$/u;

/** A document whose name says whether it is valid. */
const RESOURCE = /^(?<verdict>valid|invalid)-.*\.(?<form>json|xml)$/u;

interface Resource {
  readonly version: string;
  readonly name: string;
  readonly form: string;
  readonly isValid: boolean;
  readonly problems: readonly string[];
}

/**
 * Judges the test resources of the specification of CycloneDX: `valid-*` has to be valid, `invalid-*` not. Names those that
 * are judged wrongly, with the first problem.
 */
export async function runConformance({ from }: ConformanceOptions): Promise<string> {
  const resources: Resource[] = [];
  for (const version of readdirSync(from)
    .filter((name) => JUDGED_VERSION.test(name))
    .sort())
    for (const name of filesOf(join(from, version)))
      resources.push(await judge(join(from, version, name), version, name));
  const wrong = resources.filter(isWrong);
  const rows = versionsOf(resources).map((version) => toRow(version, resources));
  const details = wrong.map(
    ({ version, name, problems }) => `${version}/${name}: ${problems[0] ?? "taken for valid"}`,
  );
  const sum = `${String(resources.length - wrong.length)} of ${String(resources.length)} judged rightly`;
  return `${toText({ head: HEAD, rows })}\n${[...details, sum].join("\n")}\n`;
}

const HEAD = [
  "version",
  "valid JSON",
  "invalid JSON",
  "valid XML",
  "invalid XML",
  "judged wrongly",
];

function filesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => RESOURCE.test(name))
      .sort();
  } catch {
    return [];
  }
}

async function judge(file: string, version: string, name: string): Promise<Resource> {
  const { verdict, form = "" } = RESOURCE.exec(name)?.groups ?? {};
  const { problems } = await validateDocument(name, readFileSync(file));
  return {
    version,
    name,
    form,
    isValid: verdict === "valid",
    problems: problems.map(({ path, message }) => `${path} ${message}`.trim()),
  };
}

function isWrong({ isValid, problems }: Resource): boolean {
  return isValid !== (problems.length === 0);
}

function versionsOf(resources: readonly Resource[]): readonly string[] {
  return [...new Set(resources.map(({ version }) => version))];
}

function toRow(version: string, resources: readonly Resource[]): readonly string[] {
  const own = resources.filter((resource) => resource.version === version);
  const count = (form: string, isValid: boolean): number =>
    own.filter((resource) => resource.form === form && resource.isValid === isValid).length;
  const numbers = [
    count("json", true),
    count("json", false),
    count("xml", true),
    count("xml", false),
    own.filter(isWrong).length,
  ];
  return [version, ...numbers.map(String)];
}
