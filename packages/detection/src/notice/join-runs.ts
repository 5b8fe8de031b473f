import type { MatcherDocument } from "../contract.ts";
import { SEPARATOR } from "../tokens/separators.ts";
import type { JudgedMention } from "./judge-mention.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Mentions that one sentence joins: "under the MIT or GPL licenses". */
export interface MentionRun {
  readonly mentions: readonly [JudgedMention, ...JudgedMention[]];
  readonly operator: "AND" | "OR";
  /** Whether the run is offered as an alternative to what stands before it. */
  readonly alternative: boolean;
  readonly start: number;
  readonly end: number;
}

/** Words between two names of one run. */
const MAX_GAP = 12;
/** Words before a run in which "dual licensed", "either" or "alternatively" is looked for. */
const WORDS_BEFORE = 14;
const WORDS_BEHIND = 12;

/** Gathers mentions into runs and decides between "and" and "or". */
export function joinRuns(
  mentions: readonly JudgedMention[],
  document: MatcherDocument,
  vocabulary: Vocabulary,
): readonly MentionRun[] {
  const runs: [JudgedMention, ...JudgedMention[]][] = [];
  for (const mention of mentions) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run === undefined || last === undefined) runs.push([mention]);
    else if (isAddressOf(mention, last) || isAbbreviationOf(mention, last, document)) {
      run[run.length - 1] = { ...last, end: mention.end, nameEnd: mention.end };
    } else if (areJoined(last, mention, document, vocabulary)) run.push(mention);
    else if (areItems(run, mention, document, vocabulary)) run.push(mention);
    else runs.push([mention]);
  }
  return runs.map((run) => toRun(run, document, vocabulary));
}

/** Items of a list that is offered: "licensed under either of", then one licence a line. */
function areItems(
  run: readonly [JudgedMention, ...JudgedMention[]],
  mention: JudgedMention,
  document: MatcherDocument,
  vocabulary: Vocabulary,
): boolean {
  const last = run.at(-1) ?? run[0];
  const [first] = run;
  const { tokens } = document;
  const opensLine = ((tokens.before[mention.start] ?? 0) & SEPARATOR.NEWLINE) !== 0;
  const blank = ((tokens.before[mention.start] ?? 0) & SEPARATOR.BLANK_LINE) !== 0;
  return (
    opensLine &&
    !blank &&
    mention.start - last.end <= MAX_GAP &&
    isConcluding(last) &&
    isConcluding(mention) &&
    hasWord(document, vocabulary, first.start - WORDS_BEFORE, first.start, "choice")
  );
}

/** The address of a licence belongs to the name before it: "Apache License 2.0 <LICENSE-APACHE or https://…>". */
function isAddressOf(mention: JudgedMention, named: JudgedMention): boolean {
  return (
    mention.form === "address" &&
    named.form !== "address" &&
    isConcluding(named) === isConcluding(mention) &&
    mention.start - named.end <= MAX_GAP &&
    mention.start >= named.end &&
    mention.expressions.join() === named.expressions.join()
  );
}

/** What the text calls the licence from here on: `GNU General Public License ("GPL")`. */
function isAbbreviationOf(
  mention: JudgedMention,
  named: JudgedMention,
  { tokens }: MatcherDocument,
): boolean {
  return (
    mention.form === "short" &&
    named.form === "name" &&
    !mention.versioned &&
    mention.family === named.family &&
    mention.start >= named.end &&
    mention.start - named.end <= 1 &&
    ((tokens.before[mention.start] ?? 0) & (SEPARATOR.OPEN | SEPARATOR.QUOTE)) !== 0
  );
}

function areJoined(
  left: JudgedMention,
  right: JudgedMention,
  { tokens }: MatcherDocument,
  vocabulary: Vocabulary,
): boolean {
  const leftEnd = endBefore(left, right);
  if (right.start - leftEnd > MAX_GAP) return false;
  // Compared with one licence is compared with all that follow: "similar to the BSD, MIT and Apache licenses".
  if (isConcluding(left) !== isConcluding(right) && !left.compared) return false;
  let linked = ((tokens.before[right.start] ?? 0) & (SEPARATOR.SLASH | SEPARATOR.COMMA)) !== 0;
  let bracketed = false;
  for (let token = leftEnd; token <= right.start; token += 1) {
    const before = tokens.before[token] ?? 0;
    if ((before & (SEPARATOR.BLANK_LINE | SEPARATOR.WINDOW)) !== 0) return false;
    if (token === right.start) break;
    if ((before & (SEPARATOR.OPEN | SEPARATOR.CLOSE)) !== 0)
      bracketed = (before & SEPARATOR.OPEN) !== 0;
    // An address or an abbreviation between two names: "the MPL (http://mozilla.org/MPL) or the GPL".
    if (bracketed) continue;
    // `LICENSE-BSD` between two names is where the text of the first one is.
    if (before === SEPARATOR.HYPHEN && vocabulary.is(tokens.words[token - 1] ?? 0, "license"))
      continue;
    const word = tokens.words[token] ?? 0;
    if (vocabulary.is(word, "or", "and")) linked = true;
    if (!vocabulary.is(word, "between")) return false;
  }
  return linked;
}

/** Where a mention ends for the one behind it: "GPL or LGPL version 2" has one version for two names. */
function endBefore(left: JudgedMention, right: JudgedMention): number {
  return left.end <= right.start ? left.end : left.nameEnd;
}

function isConcluding({ confidence }: JudgedMention): boolean {
  return confidence >= 0.6;
}

function toRun(
  mentions: [JudgedMention, ...JudgedMention[]],
  document: MatcherDocument,
  vocabulary: Vocabulary,
): MentionRun {
  const start = Math.min(...mentions.map((mention) => mention.start));
  const end = Math.max(...mentions.map((mention) => mention.end));
  const offered =
    hasWord(document, vocabulary, start - WORDS_BEFORE, start, "choice") ||
    hasWord(document, vocabulary, end, end + WORDS_BEHIND, "choice");
  const chosen = mentions.length > 1 && (offered || isLinkedByOr(mentions, document, vocabulary));
  return {
    mentions: chosen ? besideGnu(mentions) : mentions,
    operator: chosen ? "OR" : "AND",
    alternative: hasWord(document, vocabulary, start - WORDS_BEFORE, start, "instead"),
    start,
    end,
  };
}

/** What an unversioned name means where the run offers a GNU licence as well. */
function besideGnu(
  mentions: [JudgedMention, ...JudgedMention[]],
): [JudgedMention, ...JudgedMention[]] {
  if (!mentions.some(({ gnu }) => gnu)) return mentions;
  return mapRun(mentions, (mention) =>
    mention.besideGnu === undefined ? mention : { ...mention, expressions: [mention.besideGnu] },
  );
}

function mapRun(
  [first, ...others]: [JudgedMention, ...JudgedMention[]],
  change: (mention: JudgedMention) => JudgedMention,
): [JudgedMention, ...JudgedMention[]] {
  return [change(first), ...others.map(change)];
}

function isLinkedByOr(
  mentions: readonly JudgedMention[],
  document: MatcherDocument,
  vocabulary: Vocabulary,
): boolean {
  return mentions.some((mention, at) => {
    const previous = mentions[at - 1];
    if (previous === undefined) return false;
    const slash = ((document.tokens.before[mention.start] ?? 0) & SEPARATOR.SLASH) !== 0;
    return (
      slash || hasWord(document, vocabulary, endBefore(previous, mention), mention.start, "or")
    );
  });
}

function hasWord(
  { tokens }: MatcherDocument,
  vocabulary: Vocabulary,
  from: number,
  to: number,
  set: "choice" | "or" | "instead",
): boolean {
  for (let token = Math.max(0, from); token < Math.min(to, tokens.count); token += 1) {
    if (vocabulary.is(tokens.words[token] ?? 0, set)) return true;
  }
  return false;
}
