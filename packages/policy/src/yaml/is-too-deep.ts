/** Deeper than anybody writes by hand. */
const MAX_NESTING = 500;

/** What nests without brackets: indentation, and items in items on one line. */
const DEEP_LINE = new RegExp(`^[ \\t?:-]{${String(2 * MAX_NESTING)}}`, "mu");

/**
 * Whether YAML nests so deeply that its library, which calls itself for each level, may end the process: where the
 * stack ends while a regular expression is compiled, nothing can be caught. Counts without reading, rather too much than
 * too little.
 */
export function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/gu)) {
    depth = bracket === "[" || bracket === "{" ? depth + 1 : Math.max(0, depth - 1);
    if (depth > MAX_NESTING) return true;
  }
  return DEEP_LINE.test(text);
}
