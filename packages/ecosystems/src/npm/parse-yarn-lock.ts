import type { Input } from "../shared/input.ts";
import { parseEntries, type ParsedEntry } from "../shared/parse-entries.ts";
import { parseYamlDocument } from "../shared/yaml-document.ts";
import type { YarnEntry, YarnLock } from "./yarn-entry.ts";
import { YarnBerryEntry, type YarnBerryEntryData } from "./yarn-schema.ts";

/** Reads a yarn.lock of either generation; entries that cannot be read are reported and left out. */
export async function parseYarnLock(text: string, input: Input): Promise<YarnLock | undefined> {
  if (CLASSIC_HEAD.test(text)) {
    const { parseYarnClassic } = await import("./parse-yarn-classic.ts");
    const entries = parseYarnClassic(text, input);
    return entries === undefined ? undefined : { generation: "classic", entries };
  }
  const document = await parseYamlDocument(text, input);
  if (document === undefined) return undefined;
  const entries = parseEntries(YarnBerryEntry, { document, input, except: "__metadata" });
  return { generation: "berry", entries: entries.map(toEntry) };
}

/** How yarn's own parser tells the generations apart; yarn 2 and later write YAML without this comment. */
const CLASSIC_HEAD = /^(?:#.*\r?\n)*?#\s+yarn\s+lockfile\s+v1\r?\n/iu;

function toEntry({ key, data, line }: ParsedEntry<YarnBerryEntryData>): YarnEntry {
  const meta = Object.entries(data.dependenciesMeta ?? {});
  return {
    descriptors: key.split(/\s*,\s*/u),
    version: data.version,
    resolved: data.resolution,
    dependencies: data.dependencies ?? {},
    optional: new Set(meta.filter(([, { optional }]) => optional === "true").map(([name]) => name)),
    line,
  };
}
