import { findSection } from "./find-section.mjs";
import { says } from "./says.mjs";

/**
 * What is wrong with a citation: the place is not in the text, or does not say the words; `undefined` where it holds.
 *
 * @param {import("./parse-citation.mjs").ParsedCitation} citation
 * @param {string} text of the licence that it cites
 * @returns {string | undefined}
 */
export function citationProblem({ at, phrase }, text) {
  const section = at === undefined ? text : findSection(text, at);
  if (section === undefined) return `the text has no ${at}`;
  if (phrase === undefined || says(section, phrase)) return undefined;
  return says(text, phrase)
    ? `the text says "${phrase}", but not in ${at}`
    : `the text does not say "${phrase}"`;
}
