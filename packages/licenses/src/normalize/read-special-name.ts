import type { NormalizedName } from "./normalized-name.ts";

const SEE_FILE =
  /^see\s+(?:the\s+)?(?:licen[sc]e|licen[sc]ing|terms)\s+(?:in|at)\s+(?:the\s+)?(\S.*)$/iu;
const UNLICENSED = /^unlicen[sc]ed$/iu;
const PUBLIC_DOMAIN =
  /^(?:(?:licensed |released )?(?:in|into|to|under) )?(?:the )?public[\s-]+domain(?: software| license| dedication)?$|^gemeinfrei$/iu;
const NO_LICENSE = /^(?:none|no[\s-]+licen[sc]e|keine(?: lizenz)?)$/iu;

/**
 * Reads names that are no licence but say something nevertheless.
 *
 * @returns undefined for every other name.
 */
export function readSpecialName(name: string): NormalizedName | undefined {
  const file = SEE_FILE.exec(name)?.[1];
  if (file !== undefined) return { confidence: 0, special: "see-file", file: file.trim() };
  const words = name.replace(/^License\s*::\s*/iu, "").replace(/[.\s]+$/u, "");
  if (UNLICENSED.test(words)) return { confidence: 0, special: "unlicensed" };
  if (PUBLIC_DOMAIN.test(words)) return { confidence: 0, special: "public-domain" };
  if (NO_LICENSE.test(words)) return { confidence: 0, special: "none" };
  return undefined;
}
