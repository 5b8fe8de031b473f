import type { MatcherDocument } from "../contract.ts";
import { SEPARATOR } from "../tokens/separators.ts";
import type { Vocabulary } from "./vocabulary.ts";

const BREAKS = SEPARATOR.NEWLINE | SEPARATOR.BLANK_LINE | SEPARATOR.WINDOW;

/** Whether words of a README are all that stands below its heading "License": what many packages say, and no more. */
export function isBelowHeading(
  { tokens, hint }: MatcherDocument,
  { start, end }: { readonly start: number; readonly end: number },
  vocabulary: Vocabulary,
): boolean {
  const begins = (token: number): boolean =>
    token === 0 || token >= tokens.count || ((tokens.before[token] ?? 0) & BREAKS) !== 0;
  const heading = start - 1;
  if (hint !== "readme" || heading < 0) return false;
  if (!vocabulary.is(tokens.words[heading] ?? 0, "licensing")) return false;
  return begins(heading) && begins(start) && begins(end);
}
