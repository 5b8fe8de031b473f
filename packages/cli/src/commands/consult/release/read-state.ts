import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";

import {
  type Assessment,
  readAssessment,
  readScanResult,
  type ScanResult,
} from "@lizenzlotse/model";

import { evidencePath, reportPath, SCAN_NAME } from "./release-files.ts";

/**
 * The scan and the assessment of a version as they were stored; `undefined` where it held no such scan.
 *
 * @throws {LotseError} `DOCUMENT_INVALID` where they were damaged.
 */
export async function readState(
  folder: string,
  name: string,
  version: string,
): Promise<{ readonly scan: ScanResult; readonly assessment: Assessment } | undefined> {
  const scanFile = join(folder, evidencePath(name, SCAN_NAME));
  const assessmentFile = join(folder, reportPath(name, version, "json"));
  const isThere = await Promise.all([scanFile, assessmentFile].map(exists));
  if (isThere.includes(false)) return undefined;
  return {
    scan: await readScanResult(createReadStream(scanFile)),
    assessment: await readAssessment(createReadStream(assessmentFile)),
  };
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isFile(),
    () => false,
  );
}
