/**
 * `1.`, `1)`, `(1)`, `3.1`, `1.Definitions`, `Section 3 –`, `Article 5 -`, `§ 2` at the start of a line. What
 * follows starts a sentence: a wrapped "see section\n2.1 of this License" is no heading.
 */
const MARKER =
  /^[ \t>*]*(Section |Article |§ ?|\()?(\d{1,2}(?:\.\d{1,2})*)(?:[.):]+|(?=\s))\s*(?:[-–—]+\s*)?(?=[\p{Lu}"“”‘’'(<[]|\S+ \()/gmu;

/**
 * The section of a number, up to the next one that is not below it.
 *
 * @param {string} text
 * @param {string} number such as `3` or `3.2`
 * @returns {string | undefined}
 */
export function findNumbered(text, number) {
  const markers = headsOf(text);
  const first = markers.findIndex((marker) => marker.number === number);
  const start = markers[first]?.start;
  if (start === undefined) return undefined;
  const next = markers.slice(first + 1).find((marker) => endsSection(marker.number, number));
  return text.slice(start, next?.start);
}

/** Fewer marked heads than this are references, not the numbering of the text. */
const FEWEST_MARKED_HEADS = 3;

/**
 * The heads of sections. Where a text marks them (`Section 3 –`, `§ 2`), plain numbers without a dot are lists
 * inside them.
 *
 * @param {string} text
 */
function headsOf(text) {
  const all = [...text.matchAll(MARKER)].map(({ 1: sign = "", 2: number = "", index }) => ({
    marked: sign.length > 1,
    number,
    start: index,
  }));
  const marked = all.filter((head) => head.marked);
  return marked.length < FEWEST_MARKED_HEADS
    ? all
    : all.filter((head) => head.marked || head.number.includes("."));
}

/**
 * Whether a later marker ends a section: a higher number, or the first of another list; lower numbers are lists
 * inside the section or wrapped references.
 *
 * @param {string} later
 * @param {string} number
 */
function endsSection(later, number) {
  if (later.startsWith(`${number}.`)) return false;
  const [left, right] = [later, number].map((dotted) => dotted.split(".").map(Number));
  for (const [index, part] of (left ?? []).entries()) {
    const other = right?.[index];
    if (other === undefined) return false;
    if (part !== other) return part > other;
  }
  // Equal: the same number again starts another licence in the same file.
  return true;
}
