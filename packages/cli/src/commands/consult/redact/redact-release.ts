import { Readable } from "node:stream";

import {
  createManifest,
  type EvidenceFile,
  type Manifest,
  MANIFEST_FILE,
  readManifest,
  Redactor,
} from "@lizenzlotse/evidence";
import {
  type ConsultationFrame,
  readAssessment,
  readScanResult,
  sha256Hex,
} from "@lizenzlotse/model";
import {
  CONSULTATION_FILE,
  formatConsultation,
  loadConsultation,
  readFrame,
} from "@lizenzlotse/policy";

import type { CommandCall } from "../../contract.ts";
import { CONTEXT_FILE_NAME } from "../../shared/choose-context.ts";
import { dateOf } from "../../shared/scan-settings.ts";
import { scanNames } from "../check/check-reproduction.ts";
import type { ConsultationFolder } from "../consultation-folder.ts";
import { INPUTS_FILE } from "../kept-files.ts";
import { standardsOfPack } from "../reassess/standards-of-pack.ts";
import { besideManifest } from "../release/beside-manifest.ts";
import { filesOfScan } from "../release/collect-release.ts";
import {
  EVIDENCE_FOLDER,
  evidencePath,
  FRAME_NAME,
  reportPath,
  SCAN_NAME,
} from "../release/release-files.ts";
import { POLICY_NAME } from "../release/snapshot.ts";
import { publicConsultation } from "./public-consultation.ts";
import { rolesOf } from "./roles-of.ts";

type Files = ReadonlyMap<string, Uint8Array>;

/** What a redacted copy is made from. */
interface Original {
  readonly files: Files;
  readonly manifest: Manifest;
  readonly redactor: Redactor;
  /** Already redacted. */
  readonly folder: ConsultationFolder;
}

/**
 * Makes the copy of a version for the public: reports and annexes are written anew from redacted results, so that no
 * format is forgotten. Copies of files, passages, decisions with their log, and what only concerns the original
 * (signature, time stamp) are left out. The digest of the original's manifest is in the copy's.
 */
export async function redactRelease(
  call: CommandCall,
  { root, consultation }: ConsultationFolder,
  files: Files,
): Promise<Files> {
  const bytes = contentOf(files, MANIFEST_FILE);
  const manifest = readManifest(bytes);
  const texts = new TextDecoder();
  const snapshot = loadConsultation(
    texts.decode(contentOf(files, `${EVIDENCE_FOLDER}/${CONSULTATION_FILE}`)),
    CONSULTATION_FILE,
  );
  const assessments = await Promise.all(
    scanNames(manifest).map((name) => assessmentOf(files, name, manifest)),
  );
  const redactor = new Redactor({
    roles: rolesOf([consultation, snapshot], assessments, call.language),
    internalHosts: consultation.internalHosts ?? [],
  });
  const folder = { root, consultation: publicConsultation(snapshot, redactor) };
  const original = { files, manifest, redactor, folder };
  const redacted = [...publicSnapshot(original)];
  for (const name of scanNames(manifest)) redacted.push(...(await redactScan(name, original)));
  return withManifest(call, original, redacted);
}

async function withManifest(
  call: CommandCall,
  { manifest, redactor, files }: Original,
  redacted: readonly EvidenceFile[],
): Promise<Files> {
  const { createdAt, reference, release, tool } = manifest;
  const copy = createManifest(
    {
      createdAt,
      reference: redactor.text(reference),
      release,
      tool,
      redacted: {
        profile: "public",
        originalManifest: sha256Hex(contentOf(files, MANIFEST_FILE)),
      },
    },
    redacted,
  );
  const all = new Map(redacted.map(({ path, bytes }) => [path, bytes]));
  for (const [path, bytes] of await besideManifest(call, copy)) all.set(path, bytes);
  return all;
}

/** Files that hold nothing of the machine or of people, or can be redacted as text. */
function publicSnapshot({ files, folder, redactor }: Original): readonly EvidenceFile[] {
  const encoder = new TextEncoder();
  const file = (name: string, text: string): EvidenceFile => ({
    path: `${EVIDENCE_FOLDER}/${name}`,
    role: "evidence",
    bytes: encoder.encode(text),
  });
  const texts = [CONTEXT_FILE_NAME, POLICY_NAME].flatMap((name) => {
    const bytes = files.get(`${EVIDENCE_FOLDER}/${name}`);
    return bytes === undefined ? [] : [file(name, redactor.text(new TextDecoder().decode(bytes)))];
  });
  return [...texts, file(CONSULTATION_FILE, formatConsultation(folder.consultation))];
}

async function redactScan(
  name: string,
  { files, manifest, redactor, folder }: Original,
): Promise<readonly EvidenceFile[]> {
  const redacted = (path: string): Readable => Readable.from([redactedJson(files, path, redactor)]);
  const { excerpts: _excerpts, ...scan } = await readScanResult(
    redacted(evidencePath(name, SCAN_NAME)),
  );
  const assessment = await readAssessment(
    redacted(reportPath(name, manifest.release.version, "json")),
  );
  const time = manifest.createdAt;
  const standards = standardsOfPack(files, { createdAt: time, today: dateOf(time) });
  const { changes } = frameFrom(files, name, redactor);
  const release = { release: manifest.release, changes };
  const made = await filesOfScan(folder, { name, scan, assessment, standards }, release);
  const inputs = evidencePath(name, INPUTS_FILE);
  if (!files.has(inputs)) return made;
  return [
    ...made,
    { path: inputs, role: "evidence", bytes: redactedJson(files, inputs, redactor) },
  ];
}

function frameFrom(files: Files, name: string, redactor: Redactor): ConsultationFrame {
  const json = redactedJson(files, evidencePath(name, FRAME_NAME), redactor);
  return readFrame(new TextDecoder().decode(json), FRAME_NAME);
}

function redactedJson(files: Files, path: string, redactor: Redactor): Uint8Array {
  const value: unknown = JSON.parse(new TextDecoder().decode(contentOf(files, path)));
  return new TextEncoder().encode(`${JSON.stringify(redactor.value(value), undefined, 1)}\n`);
}

function assessmentOf(
  files: Files,
  name: string,
  { release }: Manifest,
): ReturnType<typeof readAssessment> {
  return readAssessment(
    Readable.from([contentOf(files, reportPath(name, release.version, "json"))]),
  );
}

function contentOf(files: Files, path: string): Uint8Array {
  return files.get(path) ?? new Uint8Array();
}
