import { licenseRecord, type LicenseRecord } from "@lizenzlotse/knowledge";

/** The record of a licence, exception or not; `undefined` where nobody has written one. */
export function recordOf(leaf: string): LicenseRecord | undefined {
  const [license = leaf] = leaf.split(" WITH ");
  return licenseRecord(license) ?? licenseRecord(license.replace(/\+$/u, ""));
}
