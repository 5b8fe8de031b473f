import { createHash } from "node:crypto";
import { join, posix } from "node:path";

import {
  explainMatch,
  type ExplanationSources,
  openIndex,
  openLicenseTexts,
} from "@lizenzlotse/detection";
import {
  byText,
  type DetectedLicense,
  type EvidenceExcerpt,
  type FileFindings,
  type LicenseMatch,
  type ScanResult,
} from "@lizenzlotse/model";

import { readArchive } from "../read/archive/read-archive.ts";
import { safeRead } from "../read/safe-read.ts";
import { toExcerpt } from "./to-excerpt.ts";

/** Excerpts that are kept with one scan. */
const MAX_EXCERPTS = 120;
/** Largest file that is read again; licence files have kilobytes. */
const MAX_FILE_BYTES = 8_388_608;
/** Between an archive and what lies inside it. */
const MEMBER = "!/";

/** What excerpts are taken from. */
export interface GatherExcerptsOptions {
  /** Absolute path of the folder that was scanned. */
  readonly root: string;
  /** The matches of the files say where in them. */
  readonly files: ScanResult["files"];
  /** The licences whose places are wanted, most important first; those beyond the limit get none. */
  readonly wanted: readonly DetectedLicense[];
  readonly signal: AbortSignal;
}

/**
 * Reads again what files say where licences were found, beside the texts of these licences.
 *
 * @returns at most {@link MAX_EXCERPTS}, sorted by place; a file that changed since the scan, or cannot be read any
 *   more, gets none: what a scan did not see is no evidence of it.
 * @throws {LotseError} `INDEX_MISSING` or `INDEX_INVALID`.
 */
export async function gatherExcerpts(
  options: GatherExcerptsOptions,
): Promise<readonly EvidenceExcerpt[]> {
  const wanted = distinct(options.wanted).slice(0, MAX_EXCERPTS);
  if (wanted.length === 0) return [];
  const findings = await findingsOf(options.files, new Set(wanted.map(pathOf)));
  const sources = { index: openIndex(), texts: openLicenseTexts() };
  const excerpts: EvidenceExcerpt[] = [];
  for (const [path, found] of grouped(wanted)) {
    options.signal.throwIfAborted();
    const file = findings.get(path);
    const bytes = file && (await readFileOf(options.root, file));
    if (file === undefined || bytes === undefined) continue;
    for (const detected of found) excerpts.push(excerptOf(detected, { file, bytes, sources }));
  }
  return excerpts.sort(
    byText(
      ({ location }) => location.path,
      lineKey,
      ({ rule }) => rule,
    ),
  );
}

function distinct(wanted: readonly DetectedLicense[]): readonly DetectedLicense[] {
  const byPlace = new Map(
    wanted.map((detected) => [
      `${pathOf(detected)}\n${String(detected.location.line)}\n${detected.rule}`,
      detected,
    ]),
  );
  return [...byPlace.values()];
}

function pathOf({ location }: DetectedLicense): string {
  return location.path;
}

function grouped(
  wanted: readonly DetectedLicense[],
): ReadonlyMap<string, readonly DetectedLicense[]> {
  const byPath = new Map<string, DetectedLicense[]>();
  for (const detected of wanted) {
    const path = pathOf(detected);
    byPath.set(path, [...(byPath.get(path) ?? []), detected]);
  }
  return byPath;
}

async function findingsOf(
  files: ScanResult["files"],
  paths: ReadonlySet<string>,
): Promise<ReadonlyMap<string, FileFindings>> {
  const findings = new Map<string, FileFindings>();
  for await (const file of files) if (paths.has(file.path)) findings.set(file.path, file);
  return findings;
}

async function readFileOf(root: string, file: FileFindings): Promise<Uint8Array | undefined> {
  if (!staysInside(file.path)) return undefined;
  const [outer = "", ...inside] = file.path.split(MEMBER);
  const read = safeRead(join(root, outer), { maxBytes: MAX_FILE_BYTES });
  if (read.state !== "read") return undefined;
  const bytes =
    inside.length === 0 ? read.bytes : await readMember(outer, read.bytes, inside.join(MEMBER));
  return bytes !== undefined && sha256Of(bytes) === file.sha256 ? bytes : undefined;
}

/** A saved scan is foreign: its paths must not lead out of the folder. */
function staysInside(path: string): boolean {
  const normalized = posix.normalize(path);
  return !posix.isAbsolute(normalized) && !normalized.startsWith("..") && !path.includes("\0");
}

async function readMember(
  archive: string,
  bytes: Uint8Array,
  wanted: string,
): Promise<Uint8Array | undefined> {
  for await (const item of readArchive(archive, bytes))
    if (item.member === wanted && "bytes" in item) return item.bytes;
  return undefined;
}

function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function excerptOf(
  detected: DetectedLicense,
  from: {
    readonly file: FileFindings;
    readonly bytes: Uint8Array;
    readonly sources: ExplanationSources;
  },
): EvidenceExcerpt {
  const { file, bytes, sources } = from;
  const match =
    file.matches.find(
      ({ startLine, rule }) => startLine === detected.location.line && rule === detected.rule,
    ) ?? wholeFile(detected, bytes);
  const { location } = detected;
  return toExcerpt(explainMatch(bytes, match, sources), { location, sha256: file.sha256 });
}

/** A licence file in which nothing was recognised is an unknown licence as a whole. */
function wholeFile(detected: DetectedLicense, bytes: Uint8Array): LicenseMatch {
  const { expression, kind, rule, location, endLine, coverage, confidence, nearest } = detected;
  return {
    expression,
    kind,
    rule,
    startByte: 0,
    endByte: bytes.length,
    startLine: location.line ?? 1,
    endLine,
    coverage,
    confidence,
    class: "detection",
    nearest,
  };
}

/** Digits that put line numbers in order as text. */
const LINE_DIGITS = 12;

function lineKey({ location }: EvidenceExcerpt): string {
  return String(location.line ?? 0).padStart(LINE_DIGITS, "0");
}
