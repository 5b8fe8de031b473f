import type { TreePath } from "@lizenzlotse/model";

/** Decides which listed paths an analyzer asked for. */
export type PathMatcher = (path: TreePath) => boolean;

/**
 * Compiles an analyzer's patterns. Nearly all of them end in a literal name, so a path whose last segment is not one of
 * those names is refused by a single look-up; for the few others its ending decides. Only what is left meets a regular
 * expression.
 *
 * Patterns: `*` and `?` within a segment, `**` for any number of segments; a pattern without `/` means any folder.
 * A path inside an archive (`a.jar!/b`) is found only by patterns that ask for such paths.
 */
export function compilePatterns(patterns: readonly string[]): PathMatcher {
  const outside = compile(patterns.filter((pattern) => !pattern.includes(INSIDE_ARCHIVE)));
  const inside = compile(patterns.filter((pattern) => pattern.includes(INSIDE_ARCHIVE)));
  return (path) => (path.includes(INSIDE_ARCHIVE) ? inside(path) : outside(path));
}

/** The endings of the archives that patterns ask to look into, such as `.jar`. */
export function archiveEndings(patterns: readonly string[]): ReadonlySet<string> {
  const endings = patterns.flatMap((pattern) =>
    [...pattern.matchAll(/\*(\.[^/*!]+)!\//gu)].map(([, ending]) => ending ?? ""),
  );
  return new Set(endings);
}

const INSIDE_ARCHIVE = "!/";

function compile(patterns: readonly string[]): PathMatcher {
  const byName = new Map<string, RegExp[]>();
  const general: { readonly ending: string; readonly expression: RegExp }[] = [];
  for (const pattern of patterns) {
    const anchored = pattern.includes("/") ? pattern : `**/${pattern}`;
    const name = anchored.slice(anchored.lastIndexOf("/") + 1);
    const expression = toRegExp(anchored);
    const wildcard = Math.max(name.lastIndexOf("*"), name.lastIndexOf("?"));
    if (wildcard !== -1) general.push({ ending: name.slice(wildcard + 1), expression });
    else byName.set(name, [...(byName.get(name) ?? []), expression]);
  }
  return (path) => {
    const candidates = byName.get(path.slice(path.lastIndexOf("/") + 1));
    return (
      (candidates?.some((expression) => expression.test(path)) ?? false) ||
      general.some(({ ending, expression }) => path.endsWith(ending) && expression.test(path))
    );
  };
}

function toRegExp(pattern: string): RegExp {
  const segments = pattern.split("/");
  const last = segments.length - 1;
  const source = segments
    .map((segment, index) => {
      if (segment === "**") return index === last ? ".*" : "(?:[^/]+/)*";
      const text = segment
        .replace(/[.+^${}()|[\]\\]/gu, "\\$&")
        .replaceAll("*", "[^/]*")
        .replaceAll("?", "[^/]");
      return index === last ? text : `${text}/`;
    })
    .join("");
  return new RegExp(`^${source}$`, "u");
}
