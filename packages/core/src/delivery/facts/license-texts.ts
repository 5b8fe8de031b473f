import { explainMatch, type ExplanationSources, type TextComparison } from "@lizenzlotse/detection";
import type { DeliveredLicenseText, LicenseMatch } from "@lizenzlotse/model";

import type { DeliveredDocument } from "../delivered-document.ts";
import type { FoundExcerpt } from "./listed-excerpts.ts";

/** Words that may stand where a licence leaves room for names and years; more are a clause of somebody's own. */
const MAX_SLOT_WORDS = 40;
/** Words that no name has: a clause of somebody's own in the place of one. */
const CONDITION =
  /\b(?:must|shall|may|can(?:not)?|not|will|would|should|unless|except|provided|only|require[sd]?|prohibit\w*|forbid\w*|permi(?:t|ss)\w*|pay(?:s|ment|able)?|paid|owe[sd]?|fees?|royalt(?:y|ies)|euros?|dollars?|if)\b/iu;
/** How far above a text its copyright lines stand. */
const COPYRIGHT_REACH_LINES = 12;
/** Most texts of one document that are compared word for word. */
const MAX_TEXTS = 500;

/** The listed licences whose texts stand in a document, each compared with the list word for word. */
export function licenseTextsOf(
  document: DeliveredDocument,
  sources: ExplanationSources,
): readonly DeliveredLicenseText[] {
  const excerpts = document.excerpts.map((excerpt) => toExcerpt(document, excerpt));
  const texts = document.texts.slice(0, MAX_TEXTS).flatMap((match, index) => {
    const { comparison } = explainMatch(document.bytes, match, sources);
    if (comparison === undefined) return [];
    const above = document.texts[index - 1]?.endLine ?? 0;
    return [toText(document, match, { comparison, above, sources })];
  });
  return [...texts, ...excerpts];
}

function toExcerpt(
  { path }: DeliveredDocument,
  { licenses, startLine, endLine }: FoundExcerpt,
): DeliveredLicenseText {
  return {
    licenses,
    wording: "complete",
    missingWords: 0,
    addedWords: 0,
    copyrights: [],
    location: { path, line: startLine },
    endLine,
  };
}

interface Compared {
  readonly comparison: TextComparison;
  /** Line at which the text before ends. */
  readonly above: number;
  readonly sources: ExplanationSources;
}

function toText(
  { path, result }: DeliveredDocument,
  match: LicenseMatch,
  { comparison: { words, segments }, above, sources }: Compared,
): DeliveredLicenseText {
  const conditions = segments.filter(isConditionInSlot).length;
  const complete =
    words["license-only"] === 0 &&
    words["file-only"] === 0 &&
    words.slot <= MAX_SLOT_WORDS &&
    conditions === 0;
  const from = Math.max(above, match.startLine - COPYRIGHT_REACH_LINES);
  return {
    licenses: idsOf(match, sources),
    wording: complete ? "complete" : "altered",
    missingWords: words["license-only"],
    addedWords: words["file-only"] + Math.max(0, words.slot - MAX_SLOT_WORDS),
    copyrights: result.copyrights
      .filter(({ startLine }) => startLine > from && startLine <= match.endLine)
      .map(({ text }) => text),
    location: { path, line: match.startLine },
    endLine: match.endLine,
  };
}

function isConditionInSlot({ kind, file }: TextComparison["segments"][number]): boolean {
  return kind === "slot" && CONDITION.test(file);
}

/** All ids whose words are those of the matched text. */
function idsOf(
  { rule, expression }: LicenseMatch,
  { index }: ExplanationSources,
): readonly string[] {
  const entry = index.texts.entries.find((candidate) => `text/${candidate.expression}` === rule);
  const ids = entry?.ids ?? [expression];
  // The list appends the GPL 3.0, which the LGPL 3.0 supplements, to its text.
  return ids.includes("LGPL-3.0-only") ? [...ids, "GPL-3.0-only", "GPL-3.0-or-later"] : ids;
}
