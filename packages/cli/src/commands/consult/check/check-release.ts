import type { Release } from "@lizenzlotse/policy";

import { type ConsultationFolder, releaseFolder } from "../consultation-folder.ts";
import { readFolder } from "../read-folder.ts";
import { checkEvidence, type Trust } from "./check-evidence.ts";
import type { Check } from "./contract.ts";

/** Checks one version of a consultation. */
export async function checkRelease(
  { root }: ConsultationFolder,
  { version, manifest }: Release,
  trust: Omit<Trust, "noted">,
): Promise<readonly Check[]> {
  const files = await readFolder(releaseFolder(root, version));
  return checkEvidence(files, { ...trust, noted: manifest });
}
