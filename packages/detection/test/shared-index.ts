import { createRequire } from "node:module";
import {
  buildIndex,
  Detector,
  type FileResult,
  type LicenseIndex,
  type LicenseText,
} from "../src/index.ts";

/** All texts of the SPDX list by id. */
export const SPDX_TEXTS = createRequire(import.meta.url)("spdx-license-list/full.js") as Readonly<
  Record<string, { readonly licenseText: string; readonly name: string; readonly url?: string }>
>;

/** What a test needs to detect with one index. */
export interface TestDetection {
  readonly index: LicenseIndex;
  readonly detect: (content: string | Uint8Array) => FileResult;
  /** The concluding expressions, in the order of the text. */
  readonly concluded: (content: string | Uint8Array) => string[];
}

/** All texts; building takes about a second, so only tests of texts use it. */
export function withAllTexts(): TestDetection {
  return detectionWith(buildIndex());
}

/** All names but no texts: for tests of tags, notices and copyrights; builds in a moment. */
export function withNamesOnly(): TestDetection {
  const names = Object.entries(SPDX_TEXTS).map(([id, { name, url }]): LicenseText => ({
    id,
    text: "",
    name,
    url,
  }));
  return detectionWith(buildIndex(names));
}

function detectionWith(index: LicenseIndex): TestDetection {
  const detector = new Detector(index);
  const detect = (content: string | Uint8Array): FileResult =>
    detector.detect(typeof content === "string" ? Buffer.from(content) : content);
  return {
    index,
    detect,
    concluded: (content) =>
      detect(content)
        .detections.filter((detection) => detection.class === "detection")
        .map(({ expression }) => expression),
  };
}
