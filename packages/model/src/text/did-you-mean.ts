import type { Localized } from "./localized.ts";

/** Longest word that is compared; nobody misspells one that long by a few letters. */
const MAX_LENGTH = 64;
/** Below this length two wrong letters are the most that still resemble a word. */
const SHORT = 9;

/** Ends a sentence: `; did you mean \`x\`?` where one candidate is near enough to be what was meant, else a full stop. */
export function didYouMean(word: string, candidates: Iterable<string>): Localized {
  if (word.length > MAX_LENGTH) return FULL_STOP;
  const tolerance = word.length < SHORT ? 2 : 3;
  let nearest: { readonly candidate: string; readonly distance: number } | undefined;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > tolerance) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance <= tolerance && distance < (nearest?.distance ?? Infinity)) {
      nearest = { candidate, distance };
    }
  }
  return nearest === undefined
    ? FULL_STOP
    : {
        de: `; ist „${nearest.candidate}“ gemeint?`,
        en: `; did you mean \`${nearest.candidate}\`?`,
      };
}

const FULL_STOP: Localized = { de: ".", en: "." };

/** Insertions, deletions and substitutions between two words (Levenshtein). */
function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const substitution = from[row - 1] === to[column - 1] ? 0 : 1;
      const above = previous[column] ?? Infinity;
      const left = current[column - 1] ?? Infinity;
      const diagonal = previous[column - 1] ?? Infinity;
      current.push(Math.min(above + 1, left + 1, diagonal + substitution));
    }
    previous = current;
  }
  return previous[to.length] ?? Infinity;
}
