import { compareText } from "@lizenzlotse/model";
import type { TextEntry } from "../index/license-index.ts";
import type { Alignment } from "./align.ts";

/** Share of the shorter span that two texts may have in common. */
const MAX_OVERLAP = 0.3;

/** Below this coverage an alignment is not even a clue. */
const MIN_CLUE_COVERAGE = 0.5;

/** From this coverage on a text counts as present. */
const WHOLE_COVERAGE = 0.8;

/** Share of the matched words that must be left when what differs is taken off; less is chance. */
const MIN_NET_SHARE = 0.3;

/** Coverage that a rare variant needs, whatever the options say. */
const RARE_COVERAGE = 0.88;

/** In a text of so few words, each one counts. */
const SHORT_TEXT_WORDS = 30;
const SHORT_COVERAGE = 0.9;

/** Difference in net score, in words and as a share of it, within which common texts go before rare ones. */
const TIE_WORDS = 2;
const TIE_SHARE = 0.005;

/** Share of the net score that a text loses for any word that changes a meaning: of two versions the exact one wins. */
const CRITICAL_SHARE = 0.005;

/**
 * Decides between rivals: the highest net score takes its place in the file, whatever overlaps with it is gone.
 * Part of a long text gives way to short ones that stand there whole, unless it explains more than they do together.
 * The result is sorted by position.
 */
export function selectAlignments(
  alignments: readonly Alignment[],
  entries: readonly TextEntry[],
): readonly Alignment[] {
  const ranked = alignments.filter(isWorthShowing(entries)).sort(byRank(entries));
  let chosen: Alignment[] = [];
  for (const alignment of ranked.filter(isWhole)) {
    if (chosen.every((other) => !isRival(alignment, other))) chosen.push(alignment);
  }
  for (const alignment of ranked.filter((one) => !isWhole(one))) {
    const rivals = chosen.filter((other) => isRival(alignment, other));
    const explained = rivals.reduce((sum, { net }) => sum + net, 0);
    if (explained >= alignment.net * alignment.coverage) continue;
    chosen = [...chosen.filter((other) => !rivals.includes(other)), alignment];
  }
  return chosen.sort((left, right) => left.start - right.start);
}

function isWhole({ coverage }: Alignment): boolean {
  return coverage >= WHOLE_COVERAGE;
}

function isRival(left: Alignment, right: Alignment): boolean {
  return overlap(left, right) > MAX_OVERLAP;
}

function isWorthShowing(entries: readonly TextEntry[]): (alignment: Alignment) => boolean {
  return ({ text, coverage, matched, missing, inserted, net, nameless }) => {
    if (nameless) return false;
    if (net < MIN_NET_SHARE * matched || inserted > matched) return false;
    if (matched + missing < SHORT_TEXT_WORDS) return coverage >= SHORT_COVERAGE;
    return coverage >= (entries[text]?.rare === true ? RARE_COVERAGE : MIN_CLUE_COVERAGE);
  };
}

function byRank(entries: readonly TextEntry[]): (left: Alignment, right: Alignment) => number {
  const worthOf = ({ text, net, critical }: Alignment): number => {
    const worth = critical > 0 ? net - CRITICAL_SHARE * net : net;
    return entries[text]?.rare === true ? worth - TIE_WORDS - TIE_SHARE * net : worth;
  };
  const nameOf = ({ text }: Alignment): string => entries[text]?.expression ?? "";
  return (left, right) =>
    worthOf(right) - worthOf(left) ||
    right.coverage - left.coverage ||
    left.start - right.start ||
    nameOf(left).length - nameOf(right).length ||
    compareText(nameOf(left), nameOf(right));
}

function overlap(left: Alignment, right: Alignment): number {
  const common = Math.min(left.end, right.end) - Math.max(left.start, right.start);
  return common / Math.max(1, Math.min(left.end - left.start, right.end - right.start));
}
