import { buffer } from "node:stream/consumers";

import type { EvidenceFile } from "@lizenzlotse/evidence";
import {
  type Annex,
  type ConsultationFrame,
  type ReleaseIdentity,
  sha256Hex,
  writeScanResult,
} from "@lizenzlotse/model";
import { compareReleases, frameOf, releaseBefore } from "@lizenzlotse/policy";

import {
  type ConsultationFolder,
  releaseFolder,
  SCAN_FILE,
  scanFolder,
} from "../consultation-folder.ts";
import type { JudgedStored, ReportedScan } from "../judged-scans.ts";
import { readFolder } from "../read-folder.ts";
import { annexesOf, type TitledFile } from "./annexes.ts";
import { knowledgeSnapshot } from "./knowledge-snapshot.ts";
import { readState } from "./read-state.ts";
import {
  evidencePath,
  FRAME_NAME,
  KNOWLEDGE_NAME,
  RAW_SCAN_NAME,
  SCAN_NAME,
} from "./release-files.ts";
import { renderReports } from "./render-reports.ts";
import { snapshotOf } from "./snapshot.ts";

/** What a version is made of. */
export interface ReleaseRequest {
  readonly release: ReleaseIdentity;
  readonly judged: readonly JudgedStored[];
}

/** Every file of a version: reports, annexes, and what they rest on. */
export async function collectRelease(
  folder: ConsultationFolder,
  { release, judged }: ReleaseRequest,
): Promise<readonly EvidenceFile[]> {
  const [first] = judged;
  const files = first === undefined ? [] : [...(await snapshotOf(folder, first.standards.policy))];
  for (const scan of judged) {
    const changes = await changesSince(folder, scan, release.version);
    files.push(...(await filesOfScan(folder, scan, { release, changes })));
    files.push(...(await keptOf(folder, scan)));
  }
  return files;
}

/** What belongs to the version alone. */
type ReleaseParts = Pick<ConsultationFrame, "release" | "changes">;

/** The report of one scan, its annexes, and what both are made from. */
export async function filesOfScan(
  folder: ConsultationFolder,
  reported: ReportedScan,
  { release, changes }: ReleaseParts,
): Promise<readonly EvidenceFile[]> {
  const { name, scan, assessment } = reported;
  const annexes = await annexesOf(folder, reported);
  const frame = frameOf(folder.consultation, { release, changes, annexes: annexes.map(toAnnex) });
  const encoder = new TextEncoder();
  return [
    ...(await renderReports({ name, scan, assessment, frame }, "if-available")),
    ...annexes.map(({ file }) => file),
    evidence(name, SCAN_NAME, await buffer(writeScanResult(scan))),
    evidence(name, FRAME_NAME, encoder.encode(`${JSON.stringify(frame, undefined, 1)}\n`)),
    evidence(name, KNOWLEDGE_NAME, encoder.encode(knowledgeSnapshot(assessment))),
  ];
}

/** What was kept when it was scanned; the scan itself where decisions made another one of it. */
async function keptOf(
  { root }: ConsultationFolder,
  { name, scan }: JudgedStored,
): Promise<readonly EvidenceFile[]> {
  const kept = new Map(await readFolder(scanFolder(root, name)));
  const raw = kept.get(SCAN_FILE) ?? new Uint8Array();
  kept.delete(SCAN_FILE);
  const files = [...kept].map(([path, bytes]) => evidence(name, path, bytes));
  const isSame = Buffer.from(raw).equals(await buffer(writeScanResult(scan)));
  return isSame ? files : [...files, evidence(name, RAW_SCAN_NAME, raw)];
}

function evidence(name: string, file: string, bytes: Uint8Array): EvidenceFile {
  return { path: evidencePath(name, file), role: "evidence", bytes };
}

function toAnnex({ title, file }: TitledFile): Annex {
  return { path: file.path, title, sha256: sha256Hex(file.bytes) };
}

/** Nothing where there is no earlier version, or it did not hold this scan. */
async function changesSince(
  { root, consultation }: ConsultationFolder,
  { name, scan, assessment }: JudgedStored,
  version: string,
): Promise<ConsultationFrame["changes"]> {
  const before = releaseBefore(consultation.releases ?? [], version);
  if (before === undefined) return undefined;
  const state = await readState(releaseFolder(root, before.version), name, before.version);
  return state && compareReleases(state, { scan, assessment }, before.version);
}
