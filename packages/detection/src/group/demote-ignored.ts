import type { IgnoredRange } from "../bytes/ignored-ranges.ts";
import type { FoundMatch } from "../contract.ts";

/** Confidence of what is shown but concludes nothing. */
const CLUE_CONFIDENCE = 0.5;

/**
 * Makes clues of what stands in stretches that the author took out for tools: test data, documentation of tags. Whole
 * licence texts stay what they are, so that nobody can hide one that way.
 *
 * @param ranges - in bytes as stored, as the matches are.
 */
export function demoteIgnored(
  matches: readonly FoundMatch[],
  ranges: readonly IgnoredRange[],
): readonly FoundMatch[] {
  if (ranges.length === 0) return matches;
  return matches.map((match) => {
    const ignored = ranges.some(
      ({ start, end }) => start <= match.startByte && match.endByte <= end,
    );
    if (!ignored || match.kind === "text") return match;
    return { ...match, class: "clue", confidence: Math.min(match.confidence, CLUE_CONFIDENCE) };
  });
}
