import { stat } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join, relative, resolve, sep } from "node:path";

import type { CacheSettings, ScanOptions } from "@lizenzlotse/core";
import { type Localized, LotseError } from "@lizenzlotse/model";

import type { LoadedConfiguration } from "../../configuration/configuration.ts";
import { isEmpty, type World } from "../../terminal/terminal.ts";
import { parseJobs, parseTimeout } from "./numbers.ts";
import type { RawOptions } from "../../options/raw-options.ts";

/** Reads are short and wait for the disk: a few more than there are processors. */

/**
 * The absolute path of the folder to scan.
 *
 * @throws {LotseError} `USAGE` where there is no such folder.
 */
export async function resolveRoot(world: World, path: string): Promise<string> {
  const root = resolve(world.folder, path);
  const stats = await stat(root).catch(() => undefined);
  if (stats?.isDirectory() === true) return root;
  throw new LotseError("USAGE", stats === undefined ? noSuchFolder(path) : notAFolder(path), {
    hint: GIVE_A_FOLDER,
  });
}

function noSuchFolder(path: string): Localized {
  return { de: `Den Ordner „${path}“ gibt es nicht.`, en: `There is no folder "${path}".` };
}

function notAFolder(path: string): Localized {
  return { de: `„${path}“ ist kein Ordner.`, en: `"${path}" is not a folder.` };
}

const GIVE_A_FOLDER: Localized = {
  de: "Nennen Sie den Ordner eines Projekts, zum Beispiel: lotse scan .",
  en: "Give the folder of a project, for example: lotse scan .",
};

/** What a scan is run with: flags first, then the configuration, then defaults. */
export function scanOptions(
  world: World,
  root: string,
  given: { readonly options: RawOptions; readonly loaded: LoadedConfiguration },
): ScanOptions {
  const { options, loaded } = given;
  const { scan } = loaded.configuration;
  // A configuration further up names paths from where it stands.
  const base = relative(loaded.folder, root).split(sep).join("/");
  const timeoutMs = parseTimeout(options.timeout);
  return {
    root,
    depth: options.depth ?? "files",
    gitignore: scan.gitignore,
    exclude: [
      ...(options.exclude ?? []).map((pattern) => ({
        pattern,
        origin: "command-line" as const,
        base: "",
      })),
      ...scan.exclude.map((entry) => ({ ...entry, origin: "configuration" as const, base })),
    ],
    roles: scan.roles.map((rule) => ({ ...rule, base })),
    jobs: parseJobs(options.jobs, availableParallelism()),
    cache: cacheSettings(world, options.cache),
    userCaches:
      options.useCaches === true ? { home: world.home, variables: world.variables } : undefined,
    createdAt: createdAt(world),
    toolVersion: world.version,
    signal: world.signal,
    deadline:
      timeoutMs === undefined ? new AbortController().signal : AbortSignal.timeout(timeoutMs),
    now: () => BigInt(world.nowMs()) * 1_000_000n,
  };
}

/** In CI a checkout's time stamps say little, so files are hashed there unless `--cache trust` asks otherwise. */
function cacheSettings(world: World, wanted: RawOptions["cache"]): CacheSettings | undefined {
  if (wanted === false || wanted === "off") return undefined;
  const byDefault = isEmpty(world.variables["CI"]) ? "trust" : "verify";
  const mode = wanted === "trust" || wanted === "verify" ? wanted : byDefault;
  return { file: join(cacheFolder(world), "results.sqlite"), mode };
}

/** Where results and answers are kept. */
export function cacheFolder(world: World): string {
  const base = world.variables["XDG_CACHE_HOME"];
  return join(base === undefined || base === "" ? join(world.home, ".cache") : base, "lizenzlotse");
}

/** SOURCE_DATE_EPOCH makes documents reproducible; see reproducible-builds.org. */
export function createdAt(world: World): string {
  const epoch = world.variables["SOURCE_DATE_EPOCH"];
  if (epoch !== undefined && /^\d{1,11}$/u.test(epoch)) return toSeconds(Number(epoch) * 1_000);
  return toSeconds(world.nowMs());
}

/** The day of a time. Both are RFC 3339, UTC. */
export function dateOf(time: string): string {
  return time.slice(0, "YYYY-MM-DD".length);
}

function toSeconds(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d{3}Z$/u, "Z");
}
