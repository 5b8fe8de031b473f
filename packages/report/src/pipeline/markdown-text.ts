/**
 * Foreign text for Markdown: a code span, in which nothing is active and no name mentions a user (`@scope/name`).
 * Backticks inside need a longer fence (CommonMark 0.31, section 6.1); `|` would end a cell of a table even there.
 */
export function codeSpan(text: string): string {
  const longest = Math.max(0, ...Array.from(text.matchAll(/`+/gu), ([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const padding = longest > 0 || text.startsWith(" ") || text === "" ? " " : "";
  return `${fence}${padding}${text.replaceAll("|", String.raw`\|`)}${padding}${fence}`;
}

/**
 * Running text for one line of Markdown in which nothing is active. Mentions (`@name`), references (`#1`) and bare
 * addresses are found by the platforms in the finished text, where no backslash helps; an empty comment parts them.
 */
export function markdownText(text: string): string {
  return text
    .replaceAll(/\s+/gu, " ")
    .replaceAll(/[\\`*_{}[\]<>|~&$]|^[-+=!]/gu, String.raw`\$&`)
    .replace(/^(\d+)([.)])(?=\s|$)/u, String.raw`$1\$2`)
    .replaceAll(/[@#]|:(?=\/\/)|www(?=\.)/giu, "$&<!-- -->");
}
