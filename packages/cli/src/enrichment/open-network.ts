import { join } from "node:path";

import type { PublishedPackage } from "@lizenzlotse/enrichment";
import {
  type AnswerMemory,
  type AskedAnswers,
  askSources,
  NO_MEMORY,
  openAnswers,
  openSources,
  settlesLicense,
} from "@lizenzlotse/enrichment/network";
import { LotseError, matchesGlob, textGlob } from "@lizenzlotse/model";

import type { CommandCall } from "../commands/contract.ts";
import type { Run } from "../commands/shared/run.ts";
import { cacheFolder, dateOf } from "../commands/shared/scan-settings.ts";
import { readSettings } from "./read-settings.ts";

/** The way to sources on the network, to be closed. */
export interface Network {
  /** Whether the settings keep a package to themselves. */
  readonly isExcluded: (purl: string) => boolean;
  ask(packages: readonly PublishedPackage[]): Promise<AskedAnswers>;
  close(): Promise<void>;
}

/**
 * Opens the way to sources on the network, as a person's own settings say. A scanned project has no say in it.
 *
 * @param call - of the command.
 * @param createdAt - RFC 3339, UTC.
 * @throws {LotseError} `CONFIGURATION_INVALID` for wrong settings, `USAGE` for a file that is not there.
 */
export async function openNetwork(
  call: CommandCall,
  run: Run,
  createdAt: string,
): Promise<Network> {
  const { world, options } = call;
  const today = dateOf(createdAt);
  const { settings, certificates } = await readSettings(call);
  const opened = openSources({
    settings,
    certificates,
    variables: world.variables,
    toolVersion: world.version,
    today,
    signal: world.signal,
  });
  const memory = await openMemory(run, options.cache);
  return {
    isExcluded: exclusion(settings.exclude),
    ask: (packages) =>
      askSources({
        packages,
        sources: opened.sources,
        memory,
        settles: settlesLicense,
        today,
        maximumAgeDays: settings.maximumAgeDays,
        onProgress: ({ title: source }, done, total) =>
          run.progress.report({ step: "ask", source, done, total }),
      }),
    close: async () => {
      memory.close();
      await opened.close();
    },
  };
}

/** A pattern fits a package URL as it is written, and as people write it: `@scope` rather than `%40scope`. */
function exclusion(patterns: readonly string[]): Network["isExcluded"] {
  const globs = patterns.map((pattern) => textGlob(pattern) ?? []);
  return (purl) => {
    const written = [purl, purl.replaceAll("%40", "@")];
    return globs.some((glob) => written.some((form) => matchesGlob(glob, form)));
  };
}

/** Without a database everything is asked again: slower, and the same. */
async function openMemory(
  { world, terminal, language }: Run,
  cache: CommandCall["options"]["cache"],
): Promise<AnswerMemory> {
  if (cache === false || cache === "off") return NO_MEMORY;
  try {
    return await openAnswers(join(cacheFolder(world), "answers.sqlite"));
  } catch (cause) {
    if (!(cause instanceof LotseError)) throw cause;
    terminal.warn(cause.text[language], cause.hint);
    return NO_MEMORY;
  }
}
