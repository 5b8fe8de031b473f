/** One sign of a compiled pattern. */
type GlobToken =
  | { readonly kind: "character"; readonly character: string }
  /** Exactly one, whatever it is. */
  | { readonly kind: "any" }
  /** Any number of them, within one folder or across folders. */
  | { readonly kind: "run"; readonly across: "folders" | "nothing" };

/** A compiled pattern. */
export type Glob = readonly GlobToken[];

/** Longest pattern, in characters; a longer one matches nothing. */
export const MAX_PATTERN_LENGTH = 1024;

/**
 * A path pattern as in a `REUSE.toml` (REUSE specification 3.3): `*` stays within a folder, `**` goes across folders
 * and takes the slash behind it along, a backslash takes the next sign literally. Everything else stands for itself.
 *
 * @returns `undefined` for a pattern longer than {@link MAX_PATTERN_LENGTH}.
 */
export function pathGlob(pattern: string): Glob | undefined {
  return compile(pattern, /\\(?<literal>.)|(?<across>\*{2,}\/?)|(?<within>\*)|(?<plain>.)/gsu);
}

/**
 * A pattern of any text, as in the `Files` field of a Debian copyright file (format 1.0): `*` stands for any number of
 * signs and `?` for one, slashes too; a backslash takes the next sign literally.
 *
 * @returns `undefined` for a pattern longer than {@link MAX_PATTERN_LENGTH}.
 */
export function textGlob(pattern: string): Glob | undefined {
  return compile(pattern, /\\(?<literal>.)|(?<across>\*+)|(?<any>\?)|(?<plain>.)/gsu);
}

/** Whether a pattern covers a whole path. Takes time in proportion to both lengths, whatever the pattern. */
export function matchesGlob(glob: Glob, path: string): boolean {
  let reached = withSkippedRuns(glob, new Set([0]));
  for (const character of path) {
    const next = new Set<number>();
    for (const at of reached) advance(glob, { at, character, next });
    reached = withSkippedRuns(glob, next);
    if (reached.size === 0) return false;
  }
  return reached.has(glob.length);
}

function compile(pattern: string, signs: RegExp): Glob | undefined {
  if (pattern.length > MAX_PATTERN_LENGTH) return undefined;
  return Array.from(pattern.matchAll(signs), ({ groups = {} }) => toToken(groups));
}

function toToken(groups: Record<string, string | undefined>): GlobToken {
  if (groups["across"] !== undefined) return { kind: "run", across: "folders" };
  if (groups["within"] !== undefined) return { kind: "run", across: "nothing" };
  if (groups["any"] !== undefined) return { kind: "any" };
  return { kind: "character", character: groups["literal"] ?? groups["plain"] ?? "" };
}

/** A run may be empty: whoever stands before one stands behind it too. */
function withSkippedRuns(glob: Glob, places: ReadonlySet<number>): Set<number> {
  const all = new Set(places);
  for (const place of all) if (glob[place]?.kind === "run") all.add(place + 1);
  return all;
}

function advance(
  glob: Glob,
  {
    at,
    character,
    next,
  }: { readonly at: number; readonly character: string; readonly next: Set<number> },
): void {
  const token = glob[at];
  if (token === undefined) return;
  if (token.kind === "run") {
    if (token.across === "folders" || character !== "/") next.add(at);
  } else if (token.kind === "any" || token.character === character) next.add(at + 1);
}
