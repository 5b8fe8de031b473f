import { Readable } from "node:stream";

import type { Manifest, ToolFingerprint } from "@lizenzlotse/evidence";
import { type Localized, LotseError, readAssessment, readScanResult } from "@lizenzlotse/model";
import { readFrame } from "@lizenzlotse/policy";

import {
  evidencePath,
  EVIDENCE_FOLDER,
  FRAME_NAME,
  reportPath,
  SCAN_NAME,
} from "../release/release-files.ts";
import { PDF_EXTENSION, renderReports, type ReportSource } from "../release/render-reports.ts";
import type { Check } from "./contract.ts";

/**
 * Makes every report again from the stored scan, assessment and frame, and compares the bytes. Another version of the
 * tool may word things differently; then a difference proves nothing, and is said not to.
 */
export async function checkReproduction(
  manifest: Manifest,
  files: ReadonlyMap<string, Uint8Array>,
  tool: ToolFingerprint,
): Promise<readonly Check[]> {
  const isSameTool = manifest.tool.sha256 === tool.sha256;
  const checks: Check[] = [];
  for (const name of scanNames(manifest)) {
    checks.push(await reproduce(name, manifest, { files, isSameTool }));
  }
  return checks;
}

/** Names of the scans that a version holds. */
export function scanNames({ files }: Manifest): readonly string[] {
  const suffix = `/${FRAME_NAME}`;
  return files
    .map(({ path }) => path)
    .filter((path) => path.startsWith(`${EVIDENCE_FOLDER}/`) && path.endsWith(suffix))
    .map((path) => path.slice(EVIDENCE_FOLDER.length + 1, -suffix.length));
}

interface Reproduction {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly isSameTool: boolean;
}

async function reproduce(
  name: string,
  { release, tool }: Manifest,
  { files, isSameTool }: Reproduction,
): Promise<Check> {
  const source = await sourceOf(name, release.version, files).catch((cause: unknown) => {
    if (cause instanceof LotseError) return undefined;
    throw cause;
  });
  if (source === undefined) return { outcome: "differs", text: UNREADABLE(name) };
  const hasPdf = files.has(reportPath(name, release.version, PDF_EXTENSION));
  const made = await renderReports(source, hasPdf ? "if-available" : "skipped");
  const isSame = made.every(({ path, bytes }) => {
    const stored = files.get(path);
    return stored !== undefined && Buffer.from(stored).equals(bytes);
  });
  if (isSame) return { outcome: "fits", text: REPRODUCED(name, made.length) };
  return isSameTool
    ? { outcome: "differs", text: DIFFERENT(name) }
    : { outcome: "not-checked", text: OTHER_TOOL(name, tool.version) };
}

async function sourceOf(
  name: string,
  version: string,
  files: Reproduction["files"],
): Promise<ReportSource | undefined> {
  const scan = files.get(evidencePath(name, SCAN_NAME));
  const assessment = files.get(reportPath(name, version, "json"));
  const frame = files.get(evidencePath(name, FRAME_NAME));
  if (scan === undefined || assessment === undefined || frame === undefined) return undefined;
  return {
    name,
    scan: await readScanResult(Readable.from([scan])),
    assessment: await readAssessment(Readable.from([assessment])),
    frame: readFrame(new TextDecoder().decode(frame), FRAME_NAME),
  };
}

function REPRODUCED(name: string, count: number): Localized {
  return {
    de: `${name}: ${String(count)} Berichte aus den gespeicherten Ergebnissen neu erzeugt, Byte für Byte gleich`,
    en: `${name}: ${String(count)} reports made again from the stored results, the same byte by byte`,
  };
}

function DIFFERENT(name: string): Localized {
  return {
    de: `${name}: Die Berichte sind nicht die, die sich aus den gespeicherten Ergebnissen ergeben`,
    en: `${name}: the reports are not those that the stored results give`,
  };
}

function OTHER_TOOL(name: string, version: string): Localized {
  return {
    de: `${name}: nicht vergleichbar, denn die Berichte stammen von einem anderen Programmstand (${version})`,
    en: `${name}: cannot be compared, for the reports come from another build of the program (${version})`,
  };
}

function UNREADABLE(name: string): Localized {
  return {
    de: `${name}: Die gespeicherten Ergebnisse lassen sich nicht lesen`,
    en: `${name}: the stored results cannot be read`,
  };
}
