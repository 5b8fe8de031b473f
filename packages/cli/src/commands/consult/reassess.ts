import { Readable } from "node:stream";

import { correctScan } from "@lizenzlotse/core";
import { type Manifest, MANIFEST_FILE, openPack, readManifest } from "@lizenzlotse/evidence";
import {
  type Assessment,
  type Localized,
  LotseError,
  readAssessment,
  readScanResult,
  type ScanResult,
} from "@lizenzlotse/model";
import { compareReleases, correctionsOf } from "@lizenzlotse/policy";

import { EXIT_CODES } from "../../exit-codes.ts";
import type { CommandCall, CommandResult } from "../contract.ts";
import { judge, type Standards } from "../shared/judge.ts";
import { startRun } from "../shared/run.ts";
import { createdAt, dateOf } from "../shared/scan-settings.ts";
import { jsonText, showText, wantsJson } from "../shared/show-text.ts";
import { readPackFile } from "./check/check-pack.ts";
import { scanNames } from "./check/check-reproduction.ts";
import { openConsultation } from "./consultation-folder.ts";
import { type JudgedStored, judgeScans } from "./judged-scans.ts";
import { renderReassessment, type ScanReassessment } from "./reassess/render-reassessment.ts";
import { standardsOfPack } from "./reassess/standards-of-pack.ts";
import { evidencePath, RAW_SCAN_NAME, reportPath, SCAN_NAME } from "./release/release-files.ts";

/**
 * `lotse consult reassess --pack FILE`: judges what a pack holds again, and says what became different through what: the
 * program and its knowledge; with `--in` also the decisions, context and policy of today, and the code of today.
 */
export async function reassess(call: CommandCall): Promise<CommandResult> {
  const { pack } = call.options;
  if (pack === undefined) throw new LotseError("USAGE", WHICH_PACK);
  const { files } = openPack(await readPackFile(call.world, pack));
  const manifest = readManifest(files.get(MANIFEST_FILE) ?? new Uint8Array());
  const today = call.options.in === undefined ? [] : await judgedToday(call);
  const scans: ScanReassessment[] = [];
  for (const name of scanNames(manifest)) {
    const now = today.find((one) => one.name === name);
    scans.push(await reassessScan(call, { name, manifest, files, now }));
  }
  const text = renderReassessment(scans, call.language);
  await showText(call, wantsJson(call) ? jsonText({ scans }) : text);
  return { exitCode: EXIT_CODES.ok };
}

async function judgedToday(call: CommandCall): Promise<readonly JudgedStored[]> {
  return judgeScans(call, startRun(call), await openConsultation(call));
}

interface PackedScan {
  readonly name: string;
  readonly manifest: Manifest;
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The scan and the standards of today; absent where only the pack is at hand. */
  readonly now: JudgedStored | undefined;
}

/** One thing is changed after the other, so that each difference has one cause. */
async function reassessScan(
  call: CommandCall,
  { name, manifest, files, now }: PackedScan,
): Promise<ScanReassessment> {
  const { version } = manifest.release;
  const then = await stateOf(files, name, version);
  const raw = await rawScan(files, name);
  const time = createdAt(call.world);
  const old = standardsOfPack(files, { createdAt: time, today: dateOf(time) });
  const byKnowledge = judgedBy(raw, old);
  const knowledge = compareReleases(then, byKnowledge, version);
  if (now === undefined) return { name, knowledge, decisions: undefined, code: undefined };
  const byDecisions = judgedBy(raw, { ...now.standards, createdAt: time });
  return {
    name,
    knowledge,
    decisions: compareReleases(byKnowledge, byDecisions, version),
    code: compareReleases(byDecisions, now, version),
  };
}

interface State {
  readonly scan: ScanResult;
  readonly assessment: Assessment;
}

function judgedBy(raw: ScanResult, standards: Standards): State {
  const scan = correctScan(raw, correctionsOf(standards.decisions));
  return { scan, assessment: judge(scan, standards) };
}

async function stateOf(
  files: ReadonlyMap<string, Uint8Array>,
  name: string,
  version: string,
): Promise<State> {
  return {
    scan: await readScanResult(read(files, evidencePath(name, SCAN_NAME))),
    assessment: await readAssessment(read(files, reportPath(name, version, "json"))),
  };
}

function rawScan(files: ReadonlyMap<string, Uint8Array>, name: string): Promise<ScanResult> {
  const raw = evidencePath(name, RAW_SCAN_NAME);
  return readScanResult(read(files, files.has(raw) ? raw : evidencePath(name, SCAN_NAME)));
}

function read(files: ReadonlyMap<string, Uint8Array>, path: string): Readable {
  return Readable.from([files.get(path) ?? new Uint8Array()]);
}

const WHICH_PACK: Localized = {
  de: "Welches Nachweispaket? --pack DATEI.",
  en: "Which evidence pack? --pack FILE.",
};
