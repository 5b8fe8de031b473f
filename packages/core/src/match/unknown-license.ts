import { unknownIdOfDigest } from "@lizenzlotse/detection";
import type { FileClass, LicenseMatch } from "@lizenzlotse/model";

import type { ContentFindings } from "./content-result.ts";

/** The rules that unknown texts are shown with. */
const UNKNOWN_RULES = {
  text: "unknown/license-file",
  /** Says where the licence is, and nothing else. */
  pointer: "unknown/pointer",
  /** Grants something beside a licence. */
  grant: "unknown/grant",
} as const;

/**
 * Texts that grant something beside a licence and take nothing of it away, by the id of their words. All of them were
 * read by us.
 */
const GRANTS: ReadonlySet<string> = new Set([
  // "Additional IP Rights Grant (Patents)", which lies beside the BSD licence in the modules of the Go project.
  "LicenseRef-lizenzlotse-unknown-2917a5f56995",
]);

/** Longest text that only points to others: two sentences. */
const MAX_POINTER_BYTES = 400;

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

/** What kind of text a licence file holds in which nothing was recognised. */
export function unknownRule(findings: ContentFindings): string {
  if (GRANTS.has(unknownLicenseRef(findings))) return UNKNOWN_RULES.grant;
  const points = findings.matches.some(({ kind }) => kind === "reference");
  return points && findings.sizeBytes <= MAX_POINTER_BYTES
    ? UNKNOWN_RULES.pointer
    : UNKNOWN_RULES.text;
}

/** Whether a match of such a file says nothing against a licence that is stated, or found beside it. */
export function isBesideLicense({ rule }: { readonly rule: string }): boolean {
  return rule === UNKNOWN_RULES.pointer || rule === UNKNOWN_RULES.grant;
}
