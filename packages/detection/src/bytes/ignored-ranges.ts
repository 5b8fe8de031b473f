/** A stretch of a file whose tags and copyright lines are no statements about it, half-open, in bytes. */
export interface IgnoredRange {
  readonly start: number;
  readonly end: number;
}

/** Most stretches of one file; what comes behind them is read as usual. */
const MAX_RANGES = 1000;

// In two parts, so that this file ignores nothing of itself.
const START = ["REUSE", "IgnoreStart"].join("-");
const END = ["REUSE", "IgnoreEnd"].join("-");

/**
 * The stretches that authors take out for tools (REUSE specification 3.3, "In-line snippet comments and ignore
 * blocks"): test data, documentation of tags. One that is never closed goes on to the end of the file.
 */
export function findIgnoredRanges(bytes: Uint8Array): readonly IgnoredRange[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const ranges: IgnoredRange[] = [];
  let start = buffer.indexOf(START);
  while (start !== -1 && ranges.length < MAX_RANGES) {
    const closing = buffer.indexOf(END, start);
    const end = closing === -1 ? bytes.length : closing + END.length;
    ranges.push({ start, end });
    start = buffer.indexOf(START, end);
  }
  return ranges;
}

/** Whether an offset lies in one of the stretches. */
export function isIgnored(ranges: readonly IgnoredRange[], offset: number): boolean {
  return ranges.some(({ start, end }) => start <= offset && offset < end);
}
