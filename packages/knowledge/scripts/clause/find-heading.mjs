/** A line of its own that names a part: short, capitalised, no sentence. */
const HEADING_LINE = /^(?=\p{Lu})[^\n.;,]{2,60}:?$/u;

/**
 * The part below a heading, up to the next line that looks like one.
 *
 * @param {string} text
 * @param {string} heading such as `Limitations` or `Exhibit B`; the line may say more behind it
 * @returns {string | undefined}
 */
export function findHeading(text, heading) {
  const lines = text.split("\n");
  const candidates = lines.flatMap((line, index) =>
    startsWith(plain(line), heading) ? [index] : [],
  );
  // A paragraph may begin a line with the same word; a line that is marked or stands alone is the heading.
  const first =
    candidates.find((index) => isMarkdownHeading(lines, index)) ??
    candidates.find((index) => isLineOfItsOwn(lines, index)) ??
    candidates[0];
  if (first === undefined) return undefined;
  const isNext = lines[first]?.startsWith("#") === true ? isMarkdownHeading : isLineOfItsOwn;
  const length = lines.slice(first + 1).findIndex((_, index) => isNext(lines, first + 1 + index));
  return lines.slice(first, length === -1 ? undefined : first + 1 + length).join("\n");
}

/** @param {string} line */
const plain = (line) => line.replace(/^[#\s*]+/u, "");

/**
 * @param {string} line
 * @param {string} heading
 */
function startsWith(line, heading) {
  const start = line.slice(0, heading.length);
  const behind = line.slice(heading.length, heading.length + 1);
  return start.toLowerCase() === heading.toLowerCase() && !/[\p{L}\p{N}]/u.test(behind);
}

/**
 * @param {readonly string[]} lines
 * @param {number} index
 */
const isMarkdownHeading = (lines, index) => lines[index]?.startsWith("#") === true;

/**
 * @param {readonly string[]} lines
 * @param {number} index
 */
function isLineOfItsOwn(lines, index) {
  const [before, line = "", after] = [lines[index - 1], lines[index], lines[index + 1]];
  return before?.trim() === "" && after?.trim() === "" && HEADING_LINE.test(line.trim());
}
