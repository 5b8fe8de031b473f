/**
 * Whether a folder belongs to a workspace, by the patterns of the root manifest: `packages/*`, `apps/**`, with `!` in
 * front for exceptions.
 *
 * @param folder - relative to the root manifest's folder.
 */
export function matchesWorkspaces(patterns: readonly string[], folder: string): boolean {
  const segments = folder.split("/");
  if (segments.length > MAX_SEGMENTS) return false;
  let matches = false;
  for (const pattern of patterns) {
    const isException = pattern.startsWith("!");
    const parts = partsOf(isException ? pattern.slice(1) : pattern);
    if (parts.length <= MAX_SEGMENTS && matchesParts(parts, segments)) matches = !isException;
  }
  return matches;
}

/** Longer paths and patterns do not occur. */
const MAX_SEGMENTS = 64;

function partsOf(pattern: string): string[] {
  return pattern.split("/").filter((part) => part !== "" && part !== ".");
}

/** Row by row over the parts of the pattern, so that no pattern takes more than parts × segments steps. */
function matchesParts(parts: readonly string[], segments: readonly string[]): boolean {
  let reached = new Set([0]);
  for (const part of parts) {
    reached = new Set([...reached].flatMap((position) => positionsAfter(part, segments, position)));
  }
  return reached.has(segments.length);
}

function positionsAfter(part: string, segments: readonly string[], position: number): number[] {
  if (part === "**") {
    return Array.from({ length: segments.length + 1 - position }, (_, more) => position + more);
  }
  return matchesSegment(part, segments[position]) ? [position + 1] : [];
}

/** `*` stands for any text; the pieces between must follow each other. */
function matchesSegment(part: string, segment: string | undefined): boolean {
  if (segment === undefined) return false;
  const pieces = part.split("*");
  const [first = "", ...rest] = pieces;
  if (rest.length === 0) return part === segment;
  const last = rest.pop() ?? "";
  if (!segment.startsWith(first) || segment.length < first.length + last.length) return false;
  let at = first.length;
  for (const piece of rest) {
    const found = segment.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  return segment.endsWith(last) && at <= segment.length - last.length;
}
