declare const visible: unique symbol;

/**
 * Foreign text (names, licences, paths) that shows what it holds: no control, bidirectional or invisible
 * character is left, and its length is bounded. Formats take foreign text only in this form, so that none of
 * them can forget it; escaping for its own syntax stays each format's duty.
 */
export type VisibleText = string & { readonly [visible]: true };

/** Longest foreign text that is shown whole, in UTF-16 code units; the rest is counted. */
export const MAX_VISIBLE_LENGTH = 400;

/**
 * Control (Cc), format (Cf: bidirectional overrides, zero-width, tags), private (Co) and lone surrogate (Cs)
 * characters, line and paragraph separators, fillers that look like nothing, and what is no character at all: XML
 * documents must not hold it.
 */
const HIDDEN =
  /[\p{Noncharacter_Code_Point}\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\u034f\u115f\u1160\u3164\uffa0]/gu;

/**
 * Makes foreign text visible and bounded.
 *
 * @example visibleText("a\u202eb") // "a‹U+202E›b"
 */
export function visibleText(text: string): VisibleText {
  const shown = text.slice(0, MAX_VISIBLE_LENGTH).replace(HIDDEN, codePointName);
  const omitted = text.length - MAX_VISIBLE_LENGTH;
  return (omitted > 0 ? `${shown}… [+${String(omitted)}]` : shown) as VisibleText;
}

/**
 * How a character that cannot be shown is named.
 *
 * @example codePointName("\u202e") // "‹U+202E›"
 */
export function codePointName(character: string): string {
  const codePoint = character.codePointAt(0) ?? 0;
  return `‹U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}›`;
}
