import { digestNormalizedText } from "../digest-normalized-text.ts";

const UNKNOWN_PREFIX = "LicenseRef-lizenzlotse-unknown-";

/** Hex digits of the digest in the id: enough for all texts of a fleet, short enough to quote. */
const DIGEST_LENGTH = 12;

/**
 * The id of licence text that is none of the known ones. It depends on the text's words only, so that one decision
 * settles all copies.
 */
export function unknownTextId(bytes: Uint8Array): string {
  return unknownIdOfDigest(digestNormalizedText(bytes));
}

/** The same for a text whose digest is at hand. */
export function unknownIdOfDigest(normalizedSha256: string): string {
  return `${UNKNOWN_PREFIX}${normalizedSha256.slice(0, DIGEST_LENGTH)}`;
}

/** Whether an expression is the id of such a text. */
export function isUnknownTextId(expression: string): boolean {
  return expression.startsWith(UNKNOWN_PREFIX);
}
