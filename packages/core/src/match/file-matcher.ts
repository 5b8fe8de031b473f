import {
  Detector,
  digestNormalizedText,
  type FileHint,
  type LicenseIndex,
  summarizeExpression,
} from "@lizenzlotse/detection";
import {
  type CopyrightStatement,
  createDiagnostic,
  type Diagnostic,
  type FileClass,
  type LicenseMatch,
  sha256Hex,
  type TextEncoding,
  type TreePath,
} from "@lizenzlotse/model";

import type { ResultCache } from "../cache/result-cache.ts";
import { MAX_FILE_BYTES, type TreeFileSource } from "../read/tree-file-source.ts";
import type { FileExtent } from "./select-files.ts";

/** Bytes of a source file in which its notice must begin. */
const HEAD_BYTES = 16_384;

/** What matchers say about one content; depends on bytes, class and extent only, so it can be cached. */
export interface ContentFindings {
  /** SHA-256 of the bytes as stored. */
  readonly sha256: string;
  readonly sizeBytes: number;
  /** SHA-256 of the normalised words; only for licence and notice files, else empty. */
  readonly normalizedSha256: string;
  readonly encoding: TextEncoding;
  /** AND of the concluding matches; absent where there are none. */
  readonly expression?: string | undefined;
  readonly matches: readonly LicenseMatch[];
  readonly copyrights: readonly CopyrightStatement[];
  readonly partial: boolean;
}

/** What came of one file. */
export type FileOutcome =
  | { readonly ok: true; readonly findings: ContentFindings }
  | { readonly ok: false; readonly diagnostic: Diagnostic };

/** Which part of which file is wanted. */
export interface FileRequest {
  readonly path: TreePath;
  readonly class: FileClass;
  readonly extent: FileExtent;
}

/** Reads files and runs the detector on them, asking the cache first. */
export class FileMatcher {
  readonly #files: TreeFileSource;
  readonly #detector: Detector;
  readonly #version: string;
  readonly #cache: ResultCache;

  constructor(files: TreeFileSource, index: LicenseIndex, cache: ResultCache) {
    this.#files = files;
    this.#detector = new Detector(index);
    this.#version = index.version;
    this.#cache = cache;
  }

  async match(request: FileRequest): Promise<FileOutcome> {
    const flavor = this.#flavorOf(request);
    const known = await this.#cache.lookUpPath(this.#files.diskPath(request.path), flavor);
    if (known !== undefined) {
      // The result must not tell whether a cache was there.
      this.#files.countKnown(known.sizeBytes);
      return { ok: true, findings: known };
    }
    const read = await this.#files.readWithIdentity(request.path, MAX_FILE_BYTES);
    if (read.state !== "read") return { ok: false, diagnostic: diagnosticOf(request.path, read) };
    const findings = this.matchContent(request, read.bytes);
    this.#cache.store(
      { path: this.#files.diskPath(request.path), identity: read.identity, flavor },
      findings,
    );
    return { ok: true, findings };
  }

  /** Matches bytes that are at hand already, such as a member of an archive. */
  matchContent(request: FileRequest, bytes: Uint8Array): ContentFindings {
    const sha256 = sha256Hex(bytes);
    return (
      this.#cache.lookUpContent(sha256, this.#flavorOf(request)) ??
      this.#detect(bytes, sha256, request)
    );
  }

  #flavorOf(request: FileRequest): string {
    return `${this.#version}/${request.class}/${request.extent}`;
  }

  #detect(bytes: Uint8Array, sha256: string, request: FileRequest): ContentFindings {
    const part = request.extent === "head" ? bytes.subarray(0, HEAD_BYTES) : bytes;
    const hint = HINTS[request.class];
    const result = this.#detector.detect(part, hint === undefined ? {} : { hint });
    const digested = request.class === "license-file" || request.class === "notice-file";
    return {
      sha256,
      sizeBytes: bytes.length,
      normalizedSha256: digested ? digestNormalizedText(part) : "",
      encoding: result.encoding,
      expression: summarizeExpression(result),
      matches: result.detections.flatMap((detection) => detection.matches),
      copyrights: result.copyrights,
      partial: result.partial || result.truncated,
    };
  }
}

const HINTS: Readonly<Record<FileClass, FileHint | undefined>> = {
  "license-file": "license-file",
  "notice-file": undefined,
  readme: "readme",
  manifest: "manifest",
  source: "source",
  other: undefined,
};

function diagnosticOf(
  path: TreePath,
  read:
    | { readonly state: "too-large"; readonly sizeBytes: number }
    | { readonly state: "failed"; readonly reason: string },
): Diagnostic {
  if (read.state === "failed")
    return createDiagnostic("file/unreadable", { path }, { reason: read.reason });
  const parameters = { sizeBytes: String(read.sizeBytes), limitBytes: String(MAX_FILE_BYTES) };
  return createDiagnostic("file/too-large", { path }, parameters);
}
