import { buildIndex, Detector, type FileResult, type LicenseIndex } from "../src/index.ts";

/** Built once per test file; building takes about half a second. */
export const sharedIndex: LicenseIndex = buildIndex();

const detector = new Detector(sharedIndex);

/** Detects in text or bytes with the shared index. */
export function detect(content: string | Uint8Array): FileResult {
  return detector.detect(typeof content === "string" ? Buffer.from(content) : content);
}

/** The concluding expressions of a text, in the order of the text. */
export function concluded(content: string | Uint8Array): string[] {
  return detect(content)
    .detections.filter((detection) => detection.class === "detection")
    .map(({ expression }) => expression);
}
