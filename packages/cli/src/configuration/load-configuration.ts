import { readFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";

import { inBoth, type Localized, localize, LotseError } from "@lizenzlotse/model";

import {
  type Configuration,
  DEFAULT_CONFIGURATION,
  type LoadedConfiguration,
} from "./configuration.ts";

/** Names of the configuration file, first match in a folder wins. JSON is YAML, so one parser reads all. */
export const CONFIGURATION_FILE_NAMES = [
  "lotse.config.yaml",
  "lotse.config.yml",
  "lotse.config.json",
  ".lotse.yaml",
] as const;
/** Largest configuration file. */
const MAX_BYTES = 1_048_576;
/** Most folders that are searched upwards. */
const MAX_LEVELS = 64;

/**
 * Finds the configuration for a scan: in the scanned folder or the nearest one above it, up to the repository's root.
 * Without a repository only the folder itself is looked at. Never code: a scanned project must not be able to run any.
 *
 * @throws {LotseError} `CONFIGURATION_INVALID` with the wrong key named.
 */
export async function loadConfiguration(root: string): Promise<LoadedConfiguration> {
  for (const folder of await foldersToSearch(root)) {
    for (const name of CONFIGURATION_FILE_NAMES) {
      const text = await readIfPresent(join(folder, name));
      if (text !== undefined)
        return { configuration: await parseConfiguration(text, name), folder };
    }
  }
  return { configuration: DEFAULT_CONFIGURATION, folder: root };
}

async function foldersToSearch(root: string): Promise<string[]> {
  const folders: string[] = [];
  let folder = root;
  for (let level = 0; level < MAX_LEVELS; level += 1) {
    folders.push(folder);
    if (await exists(join(folder, ".git"))) return folders;
    const parent = dirname(folder);
    if (parent === folder) break;
    folder = parent;
  }
  return [root];
}

async function readIfPresent(file: string): Promise<string | undefined> {
  const stats = await stat(file).catch(() => undefined);
  if (stats?.isFile() !== true) return undefined;
  if (stats.size > MAX_BYTES) throw invalid(file, TOO_LARGE);
  return readFile(file, "utf8");
}

async function parseConfiguration(text: string, name: string): Promise<Configuration> {
  const [{ parse }, { configurationSchema }, { locales, prettifyError }] = await Promise.all([
    import("yaml"),
    import("./schema.ts"),
    import("zod"),
  ]);
  const value = parseYaml(parse, text, name);
  const parsed = configurationSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const german = configurationSchema.safeParse(value, { error: locales.de().localeError });
  throw invalid(name, {
    de: prettifyError(german.error ?? parsed.error),
    en: prettifyError(parsed.error),
  });
}

function parseYaml(parse: (text: string) => unknown, text: string, name: string): unknown {
  try {
    return parse(text);
  } catch (cause) {
    throw invalid(name, inBoth(cause instanceof Error ? cause.message : String(cause)));
  }
}

function invalid(file: string, problem: Localized): LotseError {
  return new LotseError("CONFIGURATION_INVALID", localize`${file}: ${problem}`, { hint: HINT });
}

const HINT: Localized = {
  de: "Die Schlüssel beschreibt docs/formats/configuration.md.",
  en: "The keys are described in docs/formats/configuration.md.",
};

const TOO_LARGE: Localized = {
  de: `mehr als ${String(MAX_BYTES)} Bytes`,
  en: `more than ${String(MAX_BYTES)} bytes`,
};

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
