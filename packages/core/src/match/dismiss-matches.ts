import { digestNormalizedText } from "@lizenzlotse/detection";
import type { Corrections, DismissedMatch, FileSource, LicenseMatch } from "@lizenzlotse/model";
import { joinExpressions } from "@lizenzlotse/licenses";

import type { MatchedFile } from "./matched.ts";

/** Matched files after people's marks, and the matches that were marked. */
export interface DismissedMatches {
  readonly files: readonly MatchedFile[];
  /** In the order of the files. */
  readonly dismissed: readonly DismissedMatch[];
}

/**
 * Makes clues of the matches that people marked as wrong: they stay listed, but conclude nothing. A mark is known by the
 * text it was made on, so only files with marks are read again.
 */
export async function dismissMatches(
  files: readonly MatchedFile[],
  source: FileSource,
  corrections: Corrections | undefined,
): Promise<DismissedMatches> {
  if (corrections === undefined || corrections.markedPaths.size === 0) {
    return { files, dismissed: [] };
  }
  const dismissed: DismissedMatch[] = [];
  const kept: MatchedFile[] = [];
  for (const file of files) {
    const marked = corrections.markedPaths.has(file.file.path);
    kept.push(marked ? await dismissIn(file, source, { corrections, dismissed }) : file);
  }
  return { files: kept, dismissed };
}

/** The digest by which a mark knows a matched text again: its normalised words. */
export function matchTextDigest(bytes: Uint8Array, match: LicenseMatch): string {
  return digestNormalizedText(bytes.subarray(match.startByte, match.endByte));
}

async function dismissIn(
  matched: MatchedFile,
  source: FileSource,
  out: { readonly corrections: Corrections; readonly dismissed: DismissedMatch[] },
): Promise<MatchedFile> {
  const { file, findings } = matched;
  const outcome = await source.read(file.path);
  // The matcher has read it a moment ago; what cannot be read now keeps its matches.
  if (!outcome.ok) return matched;
  const matches = findings.matches.map((match): LicenseMatch => {
    const digest = matchTextDigest(outcome.bytes, match);
    const decision = out.corrections.dismiss(file.path, match, digest);
    if (decision === undefined) return match;
    const location = { path: file.path, line: match.startLine };
    out.dismissed.push({ decision, location, expression: match.expression });
    return { ...match, class: "clue", decision };
  });
  return { file, findings: { ...findings, matches, expression: expressionOf(matches) } };
}

function expressionOf(matches: readonly LicenseMatch[]): string | undefined {
  const concluding = matches
    .filter((match) => match.class === "detection" && match.expression !== "")
    .map(({ expression }) => expression);
  return concluding.length === 0 ? undefined : joinExpressions("AND", concluding);
}
