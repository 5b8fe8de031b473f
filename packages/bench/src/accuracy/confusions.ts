import type { Miss } from "./score.ts";

/** A kind of error with how often it happened and where to look. */
export interface Confusion {
  /** `missed → extra`; `–` for nothing. */
  readonly what: string;
  readonly files: number;
  readonly examples: readonly string[];
}

const NOTHING = "–";
/** Files that are named for each confusion. */
const EXAMPLES = 3;

/** Errors by what was missed and what was found instead, most frequent first. */
export function worstConfusions(misses: readonly Miss[], limit: number): Confusion[] {
  const paths = new Map<string, string[]>();
  for (const { path, missed, extra } of misses) {
    const what = `${idsOf(missed)} → ${idsOf(extra)}`;
    paths.set(what, [...(paths.get(what) ?? []), path]);
  }
  return Array.from(paths, ([what, all]) => ({
    what,
    files: all.length,
    examples: all.slice(0, EXAMPLES),
  }))
    .sort((left, right) => right.files - left.files || (left.what < right.what ? -1 : 1))
    .slice(0, limit);
}

function idsOf(ids: readonly string[]): string {
  return ids.length === 0 ? NOTHING : ids.join(" + ");
}
