import { resolve } from "node:path";

import { publishedPackage, type PublishedPackage } from "@lizenzlotse/enrichment";
import { type AskedAnswers, buildPack, packBytes } from "@lizenzlotse/enrichment/network";
import {
  createDiagnostic,
  describeDiagnostic,
  type Localized,
  LotseError,
} from "@lizenzlotse/model";

import { openNetwork } from "../../enrichment/open-network.ts";
import { exitCodeOf } from "../../exit-codes.ts";
import { writeSigned } from "../../signatures/write-signed.ts";
import type { CommandCall, CommandResult } from "../contract.ts";
import { readBytes } from "../shared/read-document.ts";
import { readKey } from "../shared/read-key.ts";
import { type Run, startRun } from "../shared/run.ts";
import { createdAt } from "../shared/scan-settings.ts";

/** Most lines of a list that are read. */
const MAX_LINES = 200_000;

/**
 * `lotse data fetch LIST PACK`: asks registries about the package URLs of a list and writes their answers into a pack,
 * with `--key` also its signature beside it. Uses the network, for that is what it is for.
 */
export async function fetchPack(
  call: CommandCall,
  [list = "", target = ""]: readonly string[],
): Promise<CommandResult> {
  const run = startRun(call);
  const time = createdAt(call.world);
  const asked = packagesOf(list, new TextDecoder().decode(await readBytes(call.world, list)));
  const key = call.options.key === undefined ? undefined : await readKey(call);
  const network = await openNetwork(call, run, time);
  try {
    const packages = asked.filter(({ purl }) => !network.isExcluded(purl));
    const result = await network.ask(packages);
    run.progress.end();
    const pack = buildPack({
      asked: packages.map(({ purl }) => purl),
      result,
      createdAt: time,
      toolVersion: call.world.version,
    });
    const bytes = packBytes(pack);
    await writeSigned(resolve(call.world.folder, target), bytes, key);
    const failed = warnOfFailures(run, result.reports);
    const { unanswered } = pack;
    say(call, summary(packages.length - unanswered.length, unanswered.length, target));
    const allowIncomplete = call.options.allowIncomplete === true;
    return { exitCode: exitCodeOf({ failed: false, complete: !failed, allowIncomplete }) };
  } finally {
    await network.close();
  }
}

/** A line each; empty ones and those with a `#` in front say nothing. */
function packagesOf(name: string, text: string): readonly PublishedPackage[] {
  const lines = text.split(/\r?\n/u).slice(0, MAX_LINES + 1);
  if (lines.length > MAX_LINES) throw new LotseError("USAGE", TOO_LONG(name));
  const packages = new Map<string, PublishedPackage>();
  lines.forEach((line, index) => {
    const written = line.trim();
    if (written === "" || written.startsWith("#")) return;
    const published = publishedPackage(written);
    if (published === undefined) throw new LotseError("USAGE", NO_PURL(name, index + 1));
    packages.set(published.purl, published);
  });
  return [...packages.values()];
}

function warnOfFailures({ terminal, language }: Run, reports: AskedAnswers["reports"]): boolean {
  const failures = reports.filter(({ failed }) => failed > 0);
  for (const { source, failed, problem = "" } of failures) {
    const parameters = { source: source.title, count: String(failed), problem };
    const diagnostic = createDiagnostic("enrichment/unanswered", { path: "." }, parameters);
    terminal.warn(describeDiagnostic(diagnostic, language), undefined);
  }
  return failures.length > 0;
}

function say({ world, language, options }: CommandCall, text: Localized): void {
  if (options.quiet !== true) world.stderr.write(`${text[language]}\n`);
}

function summary(answered: number, unanswered: number, target: string): Localized {
  return {
    de: `${target}: Lizenzangaben zu ${String(answered)} Paketen, keine zu ${String(unanswered)}.`,
    en: `${target}: licences of ${String(answered)} packages, none of ${String(unanswered)}.`,
  };
}

function TOO_LONG(name: string): Localized {
  return {
    de: `${name}: Mehr als ${String(MAX_LINES)} Zeilen werden nicht gelesen.`,
    en: `${name}: more than ${String(MAX_LINES)} lines are not read.`,
  };
}

function NO_PURL(name: string, line: number): Localized {
  return {
    de: `${name}:${String(line)}: Hier steht keine Package-URL mit Version.`,
    en: `${name}:${String(line)}: this is no package URL with a version.`,
  };
}
