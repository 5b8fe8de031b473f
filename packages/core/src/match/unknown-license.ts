import type { ContentFindings } from "./content-result.ts";

const UNKNOWN_PREFIX = "LicenseRef-lizenzlotse-unknown-";

/** Hex digits of the digest in an unknown licence's id: enough for all texts of a fleet, short enough to quote. */
const DIGEST_LENGTH = 12;

/**
 * The id of licence text that matches nothing known. It depends on the normalised words only, so that one decision
 * settles all copies.
 */
export function unknownLicenseRef(findings: ContentFindings): string {
  return `${UNKNOWN_PREFIX}${findings.normalizedSha256.slice(0, DIGEST_LENGTH)}`;
}

/** Whether an expression is the id of such a text. */
export function isUnknownText(expression: string): boolean {
  return expression.startsWith(UNKNOWN_PREFIX);
}
