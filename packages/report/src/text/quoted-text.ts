/** As `visibleText`; here they are left out, because a quoted text has to keep its words and its length. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\u034f\u115f\u1160\u3164\uffa0]/gu;

/**
 * A foreign text of many lines as it is quoted whole: no control, bidirectional or invisible character is left, tabs are
 * blanks, and nothing is cut, for a licence text that lacks a line is none. Escaping stays each format's duty.
 */
export function quotedText(text: string): string {
  return text
    .split(/\r\n?|\n/u)
    .map((line) => line.replaceAll("\t", "    ").replace(HIDDEN, "").trimEnd())
    .join("\n")
    .trim();
}
