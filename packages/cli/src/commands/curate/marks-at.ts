import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { matchTextDigest } from "@lizenzlotse/core";
import {
  type FileFindings,
  type LicenseMatch,
  type Localized,
  LotseError,
  type ScanResult,
} from "@lizenzlotse/model";

import type { CommandCall } from "../contract.ts";
import { readPlace } from "../explain/read-place.ts";
import { resolveRoot } from "../shared/scan-settings.ts";

/** What a mark knows a match by. */
export interface MatchMark {
  readonly file: string;
  readonly license: string;
  readonly text: string;
}

/**
 * The marks for the matches at a place of the scanned tree, written relative to it.
 *
 * @throws {LotseError} `USAGE` where nothing was matched.
 */
export async function marksAt(
  call: CommandCall,
  scan: ScanResult,
  written: string,
): Promise<readonly MatchMark[]> {
  const root = await resolveRoot(call.world, call.options.in ?? ".");
  const { file, line } = readPlace(root, written);
  const findings = await findingsIn(scan, file.replaceAll("\\", "/").replace(/^\.\//u, ""));
  const matches = (findings?.matches ?? []).filter(
    (match) => isAt(match, line) && isNamed(match, call.options.license),
  );
  if (findings === undefined || matches.length === 0) {
    throw new LotseError("USAGE", NOTHING_AT(written), { hint: SEE_WHAT_IS_THERE });
  }
  const bytes = await readFile(join(root, findings.path)).catch((cause: unknown) => {
    throw new LotseError("READ_FAILED", findings.path, { cause });
  });
  return matches.map((match) => ({
    file: findings.path,
    license: match.expression,
    text: matchTextDigest(bytes, match),
  }));
}

async function findingsIn(scan: ScanResult, path: string): Promise<FileFindings | undefined> {
  for await (const findings of scan.files) if (findings.path === path) return findings;
  return undefined;
}

function isAt({ startLine, endLine }: LicenseMatch, line: number | undefined): boolean {
  return line === undefined || (startLine <= line && line <= endLine);
}

function isNamed({ expression }: LicenseMatch, license: string | undefined): boolean {
  return license === undefined || license === expression;
}

function NOTHING_AT(written: string): Localized {
  return {
    de: `Bei „${written}“ hat die Prüfung keine Fundstelle.`,
    en: `The scan has no match at "${written}".`,
  };
}

const SEE_WHAT_IS_THERE: Localized = {
  de: "Pfade gelten ab dem Projektordner. „lotse explain DATEI“ zeigt alle Fundstellen; „--depth deep“ liest jede Datei.",
  en: "Paths start at the project's folder. `lotse explain FILE` shows all matches; `--depth deep` reads every file.",
};
