import {
  Detector,
  digestNormalizedText,
  type FileHint,
  type LicenseIndex,
  nearestLicense,
  summarizeExpression,
} from "@lizenzlotse/detection";
import type { FileClass } from "@lizenzlotse/model";

import type { ContentFindings } from "./content-result.ts";
import { isUnknownLicense } from "./unknown-license.ts";

/** Bytes of a source file in which its notice must begin. */
const HEAD_BYTES = 16_384;

/** What decides how bytes are looked at. */
export interface ContentView {
  readonly class: FileClass;
  readonly extent: "whole" | "head";
}

/** Looks at bytes that are at hand. Holds scratch memory, so it belongs to one thread. */
export class ContentMatcher {
  readonly #index: LicenseIndex;
  readonly #detector: Detector;

  constructor(index: LicenseIndex) {
    this.#index = index;
    this.#detector = new Detector(index);
  }

  /** Whether there can be anything to find; costs less than hashing the bytes, and most files of a tree hold nothing. */
  mayHoldFindings(bytes: Uint8Array, view: ContentView): boolean {
    return isEvidence(view.class) || this.#detector.mayFind(partOf(bytes, view));
  }

  /** @param sha256 - of `bytes`. */
  match(bytes: Uint8Array, sha256: string, view: ContentView): MatchedContent {
    const part = partOf(bytes, view);
    const hint = HINTS[view.class];
    const result = this.#detector.detect(part, hint === undefined ? {} : { hint });
    const normalizedSha256 = isEvidence(view.class) ? digestNormalizedText(part) : "";
    const matches = result.detections.flatMap((detection) => detection.matches);
    const unknown = isUnknownLicense(view.class, { matches, normalizedSha256 });
    const findings = {
      sha256,
      sizeBytes: bytes.length,
      normalizedSha256,
      encoding: result.encoding,
      expression: summarizeExpression(result),
      matches,
      nearest: unknown ? nearestLicense(part, this.#index) : undefined,
      copyrights: result.copyrights,
      partial: result.partial || result.truncated,
    };
    return { findings, outOfTime: result.partial };
  }
}

/** Findings, and whether the same bytes may give more another time. */
export interface MatchedContent {
  readonly findings: ContentFindings;
  /** What ended for lack of time must not be remembered. */
  readonly outOfTime: boolean;
}

/** Whether findings tell anything. A licence or notice file is evidence even where no matcher understood it. */
export function isWorthKeeping(fileClass: FileClass, findings: ContentFindings): boolean {
  return findings.matches.length > 0 || findings.copyrights.length > 0 || isEvidence(fileClass);
}

function isEvidence(fileClass: FileClass): boolean {
  return fileClass === "license-file" || fileClass === "notice-file";
}

function partOf(bytes: Uint8Array, { extent }: ContentView): Uint8Array {
  return extent === "head" ? bytes.subarray(0, HEAD_BYTES) : bytes;
}

const HINTS: Readonly<Record<FileClass, FileHint | undefined>> = {
  "license-file": "license-file",
  "notice-file": undefined,
  readme: "readme",
  manifest: "manifest",
  source: "source",
  other: undefined,
};
