import { z } from "zod";

import { appendTo } from "../../shared/append-to.ts";
import { complain, type Input } from "../../shared/input.ts";
import { isRecord } from "../../shared/is-record.ts";
import { MAX_ENTRIES } from "../../shared/limits.ts";
import { type ParsedEntry, parseListEntries } from "../../shared/parse-entries.ts";
import { normalizeName } from "../../shared/python/normalize-name.ts";
import { parseRequirement } from "../../shared/python/parse-requirement.ts";
import { requireRecord } from "../../shared/require-record.ts";
import { parseYamlDocument } from "../../shared/yaml-document.ts";
import { parseArchiveAddress } from "../archive-address.ts";
import { withItemLines } from "../list-lines.ts";
import { parseMatchSpec } from "../match-spec.ts";
import { archiveHashes } from "./hashes.ts";
import type { LockedEntry, LockedEnvironment } from "./locked-entry.ts";
import { pypiSource } from "./pypi-source.ts";

/** Address of an archive, or a folder of the tree; until version 5 in a field of its own. */
interface EntryData {
  readonly kind?: string | undefined;
  readonly conda?: string | undefined;
  readonly pypi?: string | undefined;
  readonly url?: string | undefined;
  readonly path?: string | undefined;
  readonly name?: string | undefined;
  readonly version?: string | undefined;
  readonly md5?: string | undefined;
  readonly sha256?: string | undefined;
  readonly license?: string | undefined;
  readonly depends?: readonly string[] | undefined;
  readonly requires_dist?: readonly string[] | undefined;
}

const text = z.string().optional();
const texts = z.union([z.array(z.string()), z.literal("").transform(() => [])]).optional();

const Entry: z.ZodType<EntryData> = z.object({
  ...{ kind: text, conda: text, pypi: text, url: text, path: text },
  ...{ name: text, version: text, md5: text, sha256: text, license: text },
  ...{ depends: texts, requires_dist: texts },
});

/** The versions whose entries are known; older ones have not been written since 2024. */
const VERSIONS: ReadonlySet<unknown> = new Set(["4", "5", "6", "7"]);

/**
 * Reads a pixi.lock: packages, and which of them each environment has on each platform.
 *
 * @see https://github.com/conda/rattler (crates/rattler_lock)
 */
export async function parsePixiLock(
  content: string,
  input: Input,
): Promise<LockedEnvironment | undefined> {
  const document = await parseYamlDocument(content, input);
  if (document === undefined || !requireRecord(document.value, input)) return undefined;
  const { version, environments } = document.value;
  if (!VERSIONS.has(version)) {
    const shown = typeof version === "string" ? version : "?";
    const parameters = { format: "pixi.lock", version: shown };
    complain(input, "input/unsupported-version", { line: document.lineOf("version"), parameters });
    return undefined;
  }
  const cells = cellsOf(environments);
  const located = withItemLines(document, content, "packages");
  const place = { document: located, input, section: "packages", required: true } as const;
  const entries = new Map<string, LockedEntry>();
  for (const entry of parseListEntries(Entry, place)) {
    const found = toEntry(entry, cells);
    if (found !== undefined) entries.set(found.key, found);
    else if (/^https?:/u.test(addressOf(entry.data))) complainAboutAddress(input, entry.line);
  }
  return { entries: [...entries.values()], sources: ["pixi.toml"] };
}

/** `environment platform` by the address of each package. */
function cellsOf(environments: unknown): ReadonlyMap<string, readonly string[]> {
  const cells = new Map<string, string[]>();
  for (const [environment, value] of recordEntries(environments)) {
    const packages = isRecord(value) ? value["packages"] : undefined;
    for (const [platform, list] of recordEntries(packages)) {
      for (const address of addressesIn(list)) {
        appendTo(cells, address, [`${environment} ${platform}`]);
      }
    }
  }
  return cells;
}

/** Each item is a map of one manager to an address. */
function addressesIn(list: unknown): readonly string[] {
  const items: readonly unknown[] = Array.isArray(list) ? list.slice(0, MAX_ENTRIES) : [];
  return items
    .map((item) => (isRecord(item) ? Object.values(item)[0] : undefined))
    .filter((address) => typeof address === "string");
}

function recordEntries(value: unknown): readonly (readonly [string, unknown])[] {
  return isRecord(value) ? Object.entries(value) : [];
}

/** Folders of the tree are projects, and what is built from a checkout has no archive: neither is an entry. */
function toEntry(
  { data, line }: ParsedEntry<EntryData>,
  cells: ReadonlyMap<string, readonly string[]>,
): LockedEntry | undefined {
  const address = addressOf(data);
  const common = { cells: cells.get(address) ?? [], hashes: archiveHashes(data), line };
  const isPip = data.pypi !== undefined || data.kind === "pypi";
  return isPip ? pipEntry(data, { ...common, address }) : condaEntry(data, { ...common, address });
}

function addressOf({ conda, pypi, url, path }: EntryData): string {
  return conda ?? pypi ?? url ?? path ?? "";
}

function complainAboutAddress(input: Input, line: number | undefined): void {
  const parameters = { field: "packages", problem: "not the address of an archive" };
  complain(input, "input/unexpected-type", { line, parameters });
}

interface Common {
  readonly address: string;
  readonly cells: readonly string[];
  readonly hashes: LockedEntry["hashes"];
  readonly line?: number | undefined;
}

function condaEntry(data: EntryData, { address, ...common }: Common): LockedEntry | undefined {
  const archive = parseArchiveAddress(address);
  if (archive === undefined) return undefined;
  return {
    ...common,
    key: `conda ${archive.url ?? address}`,
    package: { manager: "conda", ...archive },
    dependencies: (data.depends ?? []).flatMap((each) => parseMatchSpec(each)?.name ?? []),
    license: data.license,
  };
}

function pipEntry(data: EntryData, { address, ...common }: Common): LockedEntry | undefined {
  const { name, version } = data;
  const plain = address.replace(/^direct\+/u, "");
  const isRemote = /^(?:git\+|https?:)/u.test(plain);
  if (name === undefined || !isRemote) return undefined;
  const source = pypiSource(plain);
  return {
    ...common,
    key: `pip ${source.kind === "index" ? `${normalizeName(name)}@${version ?? ""}` : plain}`,
    package: { manager: "pip", name, version, source, url: plain },
    dependencies: (data.requires_dist ?? []).flatMap((each) => {
      const requirement = parseRequirement(each);
      const isExtra = /\bextra\s*==/u.test(requirement?.marker ?? "");
      return requirement === undefined || isExtra ? [] : [normalizeName(requirement.name)];
    }),
  };
}
