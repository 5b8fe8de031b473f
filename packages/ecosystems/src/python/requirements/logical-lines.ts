import { MAX_ENTRIES } from "../../shared/limits.ts";

/** A line after joining continuations and removing comments; never blank. */
export interface LogicalLine {
  readonly text: string;
  /** 1-based, of its first physical line. */
  readonly line: number;
  /** The names after `# via`, on the line itself or below it. */
  readonly via: readonly string[];
}

/** The lines of a requirements file, and where it ends too early. Line numbers are 1-based. */
export interface LogicalLines {
  readonly lines: readonly LogicalLine[];
  /** A line that the last physical line continues: the file was cut off there. */
  readonly openLine?: number | undefined;
  /** The first line that was not looked at, because of {@link MAX_LINES}. */
  readonly firstUnread?: number | undefined;
}

/** Most physical lines that are read; a package with many files has a line for each of their hashes. */
export const MAX_LINES: number = 10 * MAX_ENTRIES;

/** Reads the lines of a requirements file. */
export function logicalLines(text: string): LogicalLines {
  const physical = text.split(/\r?\n/u, MAX_LINES + 1);
  const { joined, openLine } = joinContinuations(physical.slice(0, MAX_LINES));
  const lines: (LogicalLine & { readonly via: string[] })[] = [];
  let readsVia = false;
  for (const { text: raw, line } of joined) {
    const { body, comment } = splitComment(raw);
    if (body !== "") lines.push({ text: body, line, via: [] });
    const via: readonly string[] | undefined =
      comment === undefined ? undefined : viaOf(comment, readsVia && body === "");
    readsVia = via !== undefined;
    lines.at(-1)?.via.push(...(via ?? []));
  }
  return { lines, openLine, firstUnread: physical.length > MAX_LINES ? MAX_LINES + 1 : undefined };
}

function joinContinuations(physical: readonly string[]): {
  readonly joined: readonly { readonly text: string; readonly line: number }[];
  readonly openLine: number | undefined;
} {
  const joined: { text: string; line: number }[] = [];
  let open: { parts: string[]; line: number } | undefined;
  for (const [index, text] of physical.entries()) {
    const isComment = text.trimStart().startsWith("#");
    const continues = text.endsWith("\\") && !isComment;
    const part = continues ? text.slice(0, -1) : text;
    open ??= { parts: [], line: index + 1 };
    open.parts.push(part);
    if (continues) continue;
    joined.push({ text: open.parts.join(""), line: open.line });
    open = undefined;
  }
  if (open !== undefined) joined.push({ text: open.parts.join(""), line: open.line });
  return { joined, openLine: open?.line };
}

/** A comment begins at the start or after white space: a URL may hold `#`. */
function splitComment(text: string): { body: string; comment: string | undefined } {
  const at = text.search(/(?:^|\s)#/u);
  if (at === -1) return { body: text.trim(), comment: undefined };
  const comment = text.slice(at).replace(/^\s*#/u, "").trim();
  return { body: text.slice(0, at).trim(), comment };
}

/** @returns `undefined` where the comment does not tell what asked for the package. */
function viaOf(comment: string, follows: boolean): readonly string[] | undefined {
  if (comment === "via" || comment.startsWith("via ")) {
    return comment
      .slice("via".length)
      .split(",")
      .map((name) => name.trim())
      .filter((name) => name !== "");
  }
  return follows && comment !== "" ? [comment] : undefined;
}
