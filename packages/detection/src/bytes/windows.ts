import { StemCursor } from "./stem-finder.ts";

/** A part of a file that is worth tokenising, half-open, in bytes of the source text. */
export interface ByteWindow {
  readonly start: number;
  readonly end: number;
}

interface FoundWindow {
  readonly start: number;
  end: number;
  /** Whether one of its stems is more than an ordinary word. */
  telling: boolean;
}

/** Windows of one file, in order, never touching each other. */
export interface WindowSelection {
  readonly windows: readonly ByteWindow[];
  /** Set when {@link MAX_WINDOW_BYTES} left licence-like places unseen. */
  readonly truncated: boolean;
}

/** Files up to this size are tokenised as a whole once they hold one stem. */
const WHOLE_FILE_BYTES = 32_768;

/** Context kept on each side of a stem: enough for a notice, and for the seeds of a long text. */
const WINDOW_MARGIN_BYTES = 1_536;

/** Most bytes that are tokenised per file; a file with a stem in every line still ends. */
const MAX_WINDOW_BYTES = 2_097_152;

/** After a stem the search goes on this far behind it: the margin covers the stretch anyway. */
const STRIDE_BYTES = 512;

/** Whether {@link selectWindows} would give any; ends at the first stem that decides. */
export function hasWindows(bytes: Uint8Array, ranges: readonly ByteWindow[]): boolean {
  return ranges.some(({ start, end }) => {
    const cursor = new StemCursor(bytes.subarray(start, end));
    let stem = cursor.next(0);
    if (end - start <= WHOLE_FILE_BYTES) return stem !== -1;
    while (stem !== -1 && cursor.isCommon(stem)) stem = cursor.next(stem + 1);
    return stem !== -1;
  });
}

/** Where in the given ranges licence-like words stand. Without any, the file is done: no windows. */
export function selectWindows(bytes: Uint8Array, ranges: readonly ByteWindow[]): WindowSelection {
  const windows: FoundWindow[] = [];
  for (const range of ranges) {
    const cursor = new StemCursor(bytes.subarray(range.start, range.end));
    let stem = cursor.next(0);
    if (stem !== -1 && range.end - range.start <= WHOLE_FILE_BYTES) {
      windows.push({ ...range, telling: true });
      continue;
    }
    while (stem !== -1) {
      const telling = !cursor.isCommon(stem);
      addWindow(windows, range, { stem: range.start + stem, telling });
      // Behind a common word a telling one is still to be seen.
      stem = cursor.next(stem + (telling ? STRIDE_BYTES : 1));
    }
  }
  return withinBudget(windows.filter(({ telling }) => telling));
}

/** Adds the window around a stem, or widens the last one. */
function addWindow(
  windows: FoundWindow[],
  range: ByteWindow,
  { stem, telling }: { readonly stem: number; readonly telling: boolean },
): void {
  const start = Math.max(range.start, stem - WINDOW_MARGIN_BYTES);
  const end = Math.min(range.end, stem + STRIDE_BYTES + WINDOW_MARGIN_BYTES);
  const last = windows.at(-1);
  if (last === undefined || start > last.end || last.end < range.start) {
    windows.push({ start, end, telling });
    return;
  }
  last.end = end;
  last.telling ||= telling;
}

function withinBudget(windows: readonly ByteWindow[]): WindowSelection {
  const kept: ByteWindow[] = [];
  let budget = MAX_WINDOW_BYTES;
  for (const { start, end } of windows) {
    if (budget <= 0) return { windows: kept, truncated: true };
    kept.push({ start, end: Math.min(end, start + budget) });
    budget -= end - start;
  }
  return { windows: kept, truncated: budget < 0 };
}
