import { complain, type Input } from "./input.ts";
import { MAX_ENTRIES } from "./limits.ts";

/** One line of a text, without its end. */
export interface TextLine {
  readonly text: string;
  /** 1-based. */
  readonly number: number;
}

/** Longest line that is read; the longest of real lockfiles have about 5,000 characters. */
const MAX_LINE_LENGTH = 20_000;

/**
 * Splits a text that is read line by line, at most {@link MAX_ENTRIES} lines. More, and lines that are too long for
 * patterns to be tried on, are left out with `input/limit`.
 */
export function textLines(text: string, input: Input): readonly TextLine[] {
  const lines = text.split(/\r?\n/u);
  if (lines.length > MAX_ENTRIES) {
    complain(input, "input/limit", { parameters: { limit: `${String(MAX_ENTRIES)} lines` } });
  }
  const numbered = lines
    .slice(0, MAX_ENTRIES)
    .map((line, index) => ({ text: line, number: index + 1 }));
  const tooLong = numbered.find((line) => line.text.length > MAX_LINE_LENGTH);
  if (tooLong === undefined) return numbered;
  const parameters = { limit: `${String(MAX_LINE_LENGTH)} characters a line` };
  complain(input, "input/limit", { line: tooLong.number, parameters });
  return numbered.filter((line) => line.text.length <= MAX_LINE_LENGTH);
}

/** Most characters of a line that a diagnostic shows. */
const MAX_SHOWN = 60;

/** Reports lines that a format does not have, once for the file: the first, and how many there are. */
export function complainAboutLines(input: Input, unknown: readonly TextLine[]): void {
  const [first] = unknown;
  if (first === undefined) return;
  const shown = first.text.trim().slice(0, MAX_SHOWN);
  const others = unknown.length > 1 ? ` (and ${String(unknown.length - 1)} more)` : "";
  const problem = `not understood: ${JSON.stringify(shown)}${others}`;
  complain(input, "input/malformed", {
    line: first.number,
    parameters: { format: input.format, problem },
  });
}
