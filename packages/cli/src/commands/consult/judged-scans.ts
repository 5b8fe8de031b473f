import { join } from "node:path";

import { type Localized, LotseError } from "@lizenzlotse/model";

import type { CommandCall } from "../contract.ts";
import type { Run } from "../shared/run.ts";
import { type JudgedScan, scanProject } from "../shared/scan-project.ts";
import { callInside, type ConsultationFolder, SCAN_FILE } from "./consultation-folder.ts";

/** A stored scan, judged under what the consultation says today. */
export interface JudgedStored extends JudgedScan {
  readonly name: string;
}

/** What a report and its annexes are made from. */
export type ReportedScan = Pick<JudgedStored, "name" | "scan" | "assessment" | "standards">;

/**
 * Judges every stored scan under the context, policy and decisions of the consultation.
 *
 * @throws {LotseError} `USAGE` where nothing was scanned.
 */
export async function judgeScans(
  call: CommandCall,
  run: Run,
  { root, consultation }: ConsultationFolder,
): Promise<readonly JudgedStored[]> {
  const scans = consultation.scans ?? [];
  if (scans.length === 0) throw new LotseError("USAGE", NOTHING_SCANNED, { hint: SCAN_FIRST });
  const inside = callInside(call, root);
  const judged: JudgedStored[] = [];
  for (const { name } of scans) {
    judged.push({ name, ...(await scanProject(inside, run, storedPath(name))) });
  }
  return judged;
}

/** Where a stored scan is, relative to the consultation. */
export function storedPath(name: string): string {
  return join("scans", name, SCAN_FILE);
}

const NOTHING_SCANNED: Localized = {
  de: "Zu dieser Beratung ist noch nichts geprüft.",
  en: "Nothing has been scanned for this consultation yet.",
};

const SCAN_FIRST: Localized = {
  de: "lotse consult scan PFAD --in ORDNER",
  en: "lotse consult scan PATH --in FOLDER",
};
