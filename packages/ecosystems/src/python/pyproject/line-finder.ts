import type { TomlDocument } from "../../shared/toml-document.ts";

/** Finds lines of things in a TOML text whose parser does not tell them. 1-based. */
export interface LineFinder {
  /** The header of a table. */
  header(table: string): number | undefined;
  /** A key of a table, or else the header. */
  key(table: string, key: string): number | undefined;
  /** The first line from a table's header on that holds a text, or else the header, or else the first line. */
  mention(table: string, text: string): number;
}

/** Prepares to find lines in a text; lines are split when the first is asked for. */
export function lineFinder(text: string, document: TomlDocument): LineFinder {
  let split: readonly string[] | undefined;
  const lines = (): readonly string[] => (split ??= text.split("\n"));
  const header = (table: string): number | undefined => document.headerLines(table)[0];
  return {
    header,
    key: (table, key) => {
      const start = header(table);
      if (start === undefined) return undefined;
      const after = lines().slice(start);
      const end = after.findIndex((line) => line.startsWith("["));
      const own = end === -1 ? after : after.slice(0, end);
      const at = own.findIndex((line) => line.trimStart().split(/[\s=.]/u, 1)[0] === key);
      return at === -1 ? start : start + at + 1;
    },
    mention: (table, needle) => {
      const start = header(table) ?? 1;
      const at = lines().findIndex((line, index) => index >= start && line.includes(needle));
      return at === -1 ? start : at + 1;
    },
  };
}
