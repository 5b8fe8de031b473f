import { unknownIdOfDigest } from "@lizenzlotse/detection";
import type { FileClass, LicenseMatch } from "@lizenzlotse/model";

import type { ContentFindings } from "./content-result.ts";

/** The rule that an unknown text is shown with. */
export const UNKNOWN_RULE = "unknown/license-file";

/** The id of a licence file in which nothing was recognised. */
export function unknownLicenseRef({ normalizedSha256 }: ContentFindings): string {
  return unknownIdOfDigest(normalizedSha256);
}

/** Whether a file is a licence that is none of the known ones: a licence file without any concluding match. */
export function isUnknownLicense(
  fileClass: FileClass,
  { matches, normalizedSha256 }: Pick<ContentFindings, "matches" | "normalizedSha256">,
): boolean {
  const detected = matches.some((match: LicenseMatch) => match.class === "detection");
  return fileClass === "license-file" && normalizedSha256 !== "" && !detected;
}
