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
  const general: GeneralPattern[] = [];
  for (const pattern of patterns) {
    const anchored = pattern.includes("/") ? pattern : `**/${pattern}`;
    const name = anchored.slice(anchored.lastIndexOf("/") + 1);
    const expression = toRegExp(anchored);
    const wildcard = Math.max(name.lastIndexOf("*"), name.lastIndexOf("?"));
    if (wildcard !== -1)
      general.push({ ending: name.slice(wildcard + 1), anchor: anchorOf(anchored), expression });
    else byName.set(name, [...(byName.get(name) ?? []), expression]);
  }
  return (path) => {
    const candidates = byName.get(path.slice(path.lastIndexOf("/") + 1));
    return (
      (candidates?.some((expression) => expression.test(path)) ?? false) ||
      matchesGeneral(path, general)
    );
  };
}

/** A pattern whose last segment is not literal. */
interface GeneralPattern {
  /** What the path must end in. */
  readonly ending: string;
  /** A folder that must stand at a fixed distance from the end, where there is one. */
  readonly anchor: { readonly distance: number; readonly name: string } | undefined;
  readonly expression: RegExp;
}

function anchorOf(pattern: string): GeneralPattern["anchor"] {
  const segments = pattern.split("/");
  const tail = segments.slice(segments.lastIndexOf("**") + 1);
  const at = tail.findLastIndex((segment) => !/[*?]/u.test(segment));
  const name = tail[at];
  return name === undefined ? undefined : { distance: tail.length - 1 - at, name };
}

/** Patterns come in families (`third_party`, `deps` …) with one distance: the folder there is looked up once. */
function matchesGeneral(path: TreePath, general: readonly GeneralPattern[]): boolean {
  let distance = 0;
  let folder = "";
  for (const { ending, anchor, expression } of general) {
    if (anchor !== undefined && anchor.distance !== distance) {
      distance = anchor.distance;
      folder = segmentFromEnd(path, distance);
    }
    if (anchor !== undefined && folder !== anchor.name) continue;
    if (path.endsWith(ending) && expression.test(path)) return true;
  }
  return false;
}

/** The segment that has so many behind it; empty where there are not so many. */
function segmentFromEnd(path: TreePath, distance: number): string {
  let end = path.length;
  for (let count = 0; count < distance && end !== -1; count += 1)
    end = end === 0 ? -1 : path.lastIndexOf("/", end - 1);
  return end === -1 ? "" : path.slice(path.lastIndexOf("/", end - 1) + 1, end);
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
