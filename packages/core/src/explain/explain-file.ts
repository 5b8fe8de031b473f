import { basename } from "node:path";

import {
  explainMatch,
  type MatchExplanation,
  openIndex,
  openLicenseTexts,
} from "@lizenzlotse/detection";
import {
  type CopyrightStatement,
  type FileClass,
  type LicenseMatch,
  LotseError,
} from "@lizenzlotse/model";

import { classifyFile } from "../match/classify-file.ts";
import { ContentMatcher } from "../match/content-matcher.ts";
import type { ContentFindings } from "../match/content-result.ts";
import { isUnknownLicense, unknownLicenseRef, unknownRule } from "../match/unknown-license.ts";
import { readArchive } from "../read/archive/read-archive.ts";
import { argumentKind, argumentTarget } from "../read/argument-kind.ts";
import { safeRead } from "../read/safe-read.ts";
import { MAX_FILE_BYTES } from "../read/scanned-files.ts";

/** What is to be explained. */
export interface ExplainFileOptions {
  /** Absolute path of a file; `outer.jar!/META-INF/LICENSE` is a file inside an archive. */
  readonly path: string;
  /** 1-based; absent: every match of the file. */
  readonly line?: number | undefined;
}

/** What stands at a place of a file, and what else the file holds. */
export interface ExplainedFile {
  /** Matches at the line, clues included, in the order of the text. */
  readonly matches: readonly MatchExplanation[];
  readonly copyrights: readonly CopyrightStatement[];
  /** Matches at other lines. */
  readonly elsewhere: readonly LicenseMatch[];
}

/** Between an archive and what lies inside it. */
const MEMBER = "!/";

/**
 * Shows why a file's licences were recognised: each match with its words beside the licence's text.
 *
 * @throws {LotseError} `ROOT_UNREADABLE` when there is no such file or it cannot be read whole.
 */
export async function explainFile({ path, line }: ExplainFileOptions): Promise<ExplainedFile> {
  const [archive = "", ...inside] = path.split(MEMBER);
  const outer = await readWhole(archive);
  const member = inside.join(MEMBER);
  const bytes = member === "" ? outer : await readMember(archive, outer, member);
  const index = openIndex();
  const name = basename(member === "" ? archive : member);
  const view = { class: classifyFile(name), extent: "whole" } as const;
  const { findings } = new ContentMatcher(index).match(bytes, "", view);
  const matches = [...findings.matches, ...unknownLicense(bytes, view.class, findings)];
  const here = matches.filter((match) => covers(match, line));
  const sources = { index, texts: openLicenseTexts() };
  return {
    matches: here.map((match) => explainMatch(bytes, match, sources)),
    copyrights: findings.copyrights.filter((statement) => covers(statement, line)),
    elsewhere: matches.filter((match) => !here.includes(match)),
  };
}

/** A licence file in which nothing was recognised is an unknown licence as a whole. */
function unknownLicense(
  bytes: Uint8Array,
  fileClass: FileClass,
  findings: ContentFindings,
): LicenseMatch[] {
  if (!isUnknownLicense(fileClass, findings)) return [];
  return [
    {
      expression: unknownLicenseRef(findings),
      kind: "unknown",
      rule: unknownRule(findings),
      startByte: 0,
      endByte: bytes.length,
      startLine: 1,
      endLine: bytes.reduce((lines, byte) => lines + (byte === LINE_FEED ? 1 : 0), 1),
      coverage: 0,
      confidence: 0,
      class: "detection",
      nearest: findings.nearest,
    },
  ];
}

const LINE_FEED = 0x0a;

function covers(
  { startLine, endLine }: Pick<LicenseMatch, "startLine" | "endLine">,
  line: number | undefined,
): boolean {
  return line === undefined || (startLine <= line && line <= endLine);
}

async function readWhole(path: string): Promise<Uint8Array> {
  if ((await argumentKind(path)) === "folder") throw unreadable(path, "EISDIR");
  // A link is the user's own word here, not something that a scanned tree leads to.
  const read = safeRead(await argumentTarget(path), { maxBytes: MAX_FILE_BYTES });
  if (read.state === "read") return read.bytes;
  throw unreadable(path, read.state === "failed" ? read.reason : "EFBIG");
}

async function readMember(archive: string, bytes: Uint8Array, wanted: string): Promise<Uint8Array> {
  for await (const item of readArchive(archive, bytes))
    if (item.member === wanted && "bytes" in item) return item.bytes;
  throw unreadable(`${archive}${MEMBER}${wanted}`, "ENOENT");
}

function unreadable(path: string, reason: string): LotseError {
  return new LotseError("ROOT_UNREADABLE", `${path} (${reason})`, {
    hint: {
      de: "Nennen Sie eine Datei, die es gibt, zum Beispiel: lotse explain LICENSE:1",
      en: "Name a file that exists, for example: lotse explain LICENSE:1",
    },
  });
}
