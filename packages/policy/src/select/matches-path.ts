import { matchesPattern } from "./matches-pattern.ts";

/** Deepest pattern, in parts between slashes. */
const MAX_PARTS = 100;

/**
 * Whether a path is what a pattern describes: `**` stands for any folders, `*` for any text inside one part. A pattern
 * that ends in `/` covers everything below.
 */
export function matchesPath(pattern: string, path: string): boolean {
  const parts = (pattern.endsWith("/") ? `${pattern}**` : pattern).split("/");
  if (parts.length > MAX_PARTS) return false;
  const segments = path.split("/");
  // reached[i]: whether the parts read so far can cover the first i segments.
  let reached = [true, ...segments.map(() => false)];
  for (const part of parts) reached = advance(reached, part, segments);
  return reached[segments.length] === true;
}

function advance(
  reached: readonly boolean[],
  part: string,
  segments: readonly string[],
): boolean[] {
  if (part === "**") {
    const first = reached.indexOf(true);
    return reached.map((_, index) => first >= 0 && index >= first);
  }
  return reached.map(
    (_, index) =>
      index > 0 && reached[index - 1] === true && matchesPattern(part, segments[index - 1] ?? ""),
  );
}
