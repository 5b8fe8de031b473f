import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";

import {
  DEFAULT_SETTINGS,
  type EnrichmentSettings,
  parseSettings,
} from "@lizenzlotse/enrichment/network";
import { inBoth, localize, type Localized, LotseError } from "@lizenzlotse/model";

import type { CommandCall } from "../commands/contract.ts";

/** Names the settings where `--enrich-settings` does not. */
const SETTINGS_VARIABLE = "LOTSE_ENRICH_SETTINGS";
/** Largest settings file or file of certificates that is read (4 MiB). */
const MAX_SETTINGS_BYTES = 4 * 1024 * 1024;

/** A person's settings of the network, with the certificates that they name. */
export interface NetworkSettings {
  readonly settings: EnrichmentSettings;
  /** PEM. */
  readonly certificates: readonly string[];
}

/**
 * Reads the settings of the network that the call or the environment names. A scanned project has no say in it.
 *
 * @throws {LotseError} `CONFIGURATION_INVALID` for wrong settings, `USAGE` for a file that is not there.
 */
export async function readSettings({ world, options }: CommandCall): Promise<NetworkSettings> {
  const named = options.enrichSettings ?? world.variables[SETTINGS_VARIABLE] ?? "";
  if (named === "") return { settings: DEFAULT_SETTINGS, certificates: [] };
  const file = resolve(world.folder, named);
  const settings = parseSettings(named, await textOf(file));
  const { certificateAuthority } = settings;
  if (certificateAuthority === undefined) return { settings, certificates: [] };
  return { settings, certificates: [await textOf(resolve(dirname(file), certificateAuthority))] };
}

async function textOf(file: string): Promise<string> {
  const bytes = await readFile(file).catch(() => undefined);
  if (bytes === undefined || bytes.length > MAX_SETTINGS_BYTES)
    throw new LotseError("USAGE", localize`${inBoth(file)}: ${NO_FILE}`);
  return bytes.toString("utf8");
}

const NO_FILE: Localized = {
  de: "Diese Datei lässt sich nicht lesen.",
  en: "This file cannot be read.",
};
