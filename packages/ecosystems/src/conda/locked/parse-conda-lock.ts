import { z } from "zod";

import { complain, type Input } from "../../shared/input.ts";
import { isRecord } from "../../shared/is-record.ts";
import type { ParsedDocument } from "../../shared/json-document.ts";
import { type ParsedEntry, parseListEntries } from "../../shared/parse-entries.ts";
import { groupUsage } from "../../shared/python/group-usage.ts";
import { normalizeName } from "../../shared/python/normalize-name.ts";
import { type ComputedUsage, joinUsages } from "../../shared/reachability.ts";
import { requireRecord } from "../../shared/require-record.ts";
import { type TextMap, textMap } from "../../shared/text-map.ts";
import { parseYamlDocument } from "../../shared/yaml-document.ts";
import { parseArchiveAddress } from "../archive-address.ts";
import { withItemLines } from "../list-lines.ts";
import { archiveHashes } from "./hashes.ts";
import type { LockedEntry, LockedEnvironment } from "./locked-entry.ts";
import { pypiSource } from "./pypi-source.ts";

interface EntryData {
  readonly name: string;
  readonly version?: string | undefined;
  readonly manager: string;
  readonly platform: string;
  readonly dependencies?: TextMap | undefined;
  readonly url?: string | undefined;
  readonly hash?: TextMap | undefined;
  readonly category?: string | undefined;
}

const Entry: z.ZodType<EntryData> = z.object({
  name: z.string(),
  version: z.string().optional(),
  manager: z.string(),
  platform: z.string(),
  dependencies: textMap.optional(),
  url: z.string().optional(),
  hash: textMap.optional(),
  category: z.string().optional(),
});

const Metadata = z.object({ sources: z.array(z.string()).optional() });

/**
 * Reads a conda-lock.yml of version 1: an entry for each package and platform.
 *
 * @see https://github.com/conda/conda-lock (lockfile/v1/models.py)
 */
export async function parseCondaLock(
  text: string,
  input: Input,
): Promise<LockedEnvironment | undefined> {
  const document = await parseYamlDocument(text, input);
  if (document === undefined || !requireRecord(document.value, input)) return undefined;
  // Workflows that renew lockfiles are called like them.
  if (!("metadata" in document.value || "package" in document.value)) return undefined;
  if (!isKnownVersion(document, input)) return undefined;
  const located = withItemLines(document, text, "package");
  const place = { document: located, input, section: "package", required: true } as const;
  const entries = parseListEntries(Entry, place);
  const packages = entries.filter(({ data }) => !data.name.startsWith(VIRTUAL)).map(toEntry);
  return { entries: joinPlatforms(packages), sources: sourcesOf(document.value["metadata"]) };
}

/** What stands for the machine itself (`__osx`) is now and then locked as if it were a package. */
const VIRTUAL = "__";

function sourcesOf(metadata: unknown): readonly string[] {
  return Metadata.safeParse(metadata).data?.sources ?? [];
}

function isKnownVersion({ value, lineOf }: ParsedDocument, input: Input): boolean {
  const version = isRecord(value) ? (value["version"] ?? "1") : undefined;
  if (version === "1") return true;
  const shown = typeof version === "string" ? version : "?";
  const parameters = { format: "conda-lock.yml", version: shown };
  complain(input, "input/unsupported-version", { line: lineOf("version"), parameters });
  return false;
}

function toEntry({ data, line }: ParsedEntry<EntryData>): LockedEntry {
  const { name, version, manager, platform, dependencies = {}, url = "", hash = {} } = data;
  const common = {
    cells: [platform],
    hashes: archiveHashes({ md5: hash["md5"], sha256: hash["sha256"] }),
    usage: usageOf(data.category ?? "main"),
    line,
  };
  if (manager === "pip") {
    const source = pypiSource(url);
    const key = `pip ${normalizeName(name)}@${version ?? ""} ${source.kind}`;
    const needs = Object.keys(dependencies).map(normalizeName);
    const found = { manager: "pip", name, version, source, url } as const;
    return { ...common, key, package: found, dependencies: needs };
  }
  const archive = parseArchiveAddress(url);
  const { url: address, ...rest } = archive ?? { name, subdir: platform };
  const found = { manager: "conda", ...rest, name, version, url: address } as const;
  const key = `conda ${address ?? `${name}@${version ?? ""} ${platform}`}`;
  return { ...common, key, package: found, dependencies: Object.keys(dependencies) };
}

/** Categories are `main`, `dev`, and whatever names the source files have. */
function usageOf(category: string): ComputedUsage {
  if (category === "main") return { usages: ["production"], scope: "required" };
  return { usages: [groupUsage(category)], scope: "excluded" };
}

/** One archive may be named for several platforms and several purposes. */
function joinPlatforms(entries: readonly LockedEntry[]): readonly LockedEntry[] {
  const joined = new Map<string, LockedEntry>();
  for (const entry of entries) {
    const known = joined.get(entry.key);
    joined.set(entry.key, known === undefined ? entry : join(known, entry));
  }
  return [...joined.values()];
}

function join(known: LockedEntry, entry: LockedEntry): LockedEntry {
  const dependencies = [...(known.dependencies ?? []), ...(entry.dependencies ?? [])];
  const hashes = [...known.hashes, ...entry.hashes];
  return {
    ...known,
    cells: [...new Set([...known.cells, ...entry.cells])],
    dependencies: [...new Set(dependencies)],
    hashes: hashes.filter(
      ({ value }, index) => hashes.findIndex((each) => each.value === value) === index,
    ),
    usage: entry.usage === undefined ? known.usage : joinUsages(known.usage, entry.usage),
  };
}
