import type { LicenseMatch } from "@lizenzlotse/model";

import { readSourceText, type SourceText } from "../bytes/source-text.ts";
import type { LicenseIndex, TextEntry } from "../index/license-index.ts";
import { compareWithLicense } from "./compare-with-license.ts";
import { fileSide, licenseSide } from "./compared-text.ts";
import type { LicenseTexts } from "./open-license-texts.ts";
import { MAX_SHOWN_CHARACTERS, type MatchExplanation } from "./match-explanation.ts";

/** What explanations are made from. */
export interface ExplanationSources {
  readonly index: LicenseIndex;
  readonly texts: LicenseTexts;
}

/**
 * Shows a match as the file's text beside the licence's text, with every difference in its place. The comparison is
 * made anew with the same words that the detector saw, so it can be made years later from the file and the match.
 *
 * @param bytes - the file as stored, the same that the match was found in.
 * @param match - its offsets are cut to the file; a match of another file gives a comparison of what stands there.
 * @returns an unknown text beside what it comes closest to; without a comparison for matches that name a licence
 *   instead of quoting it, and where the list of `sources` does not have the licence's text.
 */
export function explainMatch(
  bytes: Uint8Array,
  match: LicenseMatch,
  sources: ExplanationSources,
): MatchExplanation {
  const source = readSourceText(bytes);
  const start = sourceOffset(source, match.startByte);
  const span = source.bytes.subarray(start, sourceOffset(source, match.endByte));
  const file = fileSide(span, source.encoding, sources.index);
  const fileText = file.slice(0, file.length).slice(0, MAX_SHOWN_CHARACTERS);
  const text = quotedText(match, sources);
  if (text === undefined) return { match, fileText };
  const license = licenseSide(text.id, text.text, sources.index);
  return {
    match,
    fileText,
    comparison: { licenseId: text.id, ...compareWithLicense(file, license) },
  };
}

/** Offset in the bytes that were tokenised of an offset in the bytes as stored. */
function sourceOffset(source: SourceText, stored: number): number {
  let low = 0;
  let high = source.bytes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (source.storedOffset(middle) < stored) low = middle + 1;
    else high = middle;
  }
  return low;
}

const TEXT_RULE = /^text\/([^/]+)/u;

function quotedText(
  { rule, nearest }: LicenseMatch,
  { index, texts }: ExplanationSources,
): { readonly id: string; readonly text: string } | undefined {
  const expression = nearest?.license ?? TEXT_RULE.exec(rule)?.[1];
  const entry = index.texts.entries.find((candidate) => candidate.expression === expression);
  const id = entry === undefined ? undefined : identifierOf(entry, texts);
  const text = id === undefined ? undefined : texts.get(id);
  return id === undefined || text === undefined ? undefined : { id, text };
}

/** The identifier that the match names, where its text is listed under it; else a twin with the same words. */
function identifierOf({ expression, ids }: TextEntry, texts: LicenseTexts): string | undefined {
  return texts.has(expression) ? expression : ids.find((id) => texts.has(id));
}
