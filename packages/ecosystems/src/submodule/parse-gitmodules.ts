import type { Input } from "../shared/input.ts";
import { complainAboutLines, textLines, type TextLine } from "../shared/text-lines.ts";

/** A submodule of a .gitmodules. */
export interface Submodule {
  readonly name: string;
  readonly path?: string | undefined;
  readonly url?: string | undefined;
  readonly branch?: string | undefined;
  readonly line: number;
}

/**
 * Reads a .gitmodules, which has the syntax of git's configuration.
 *
 * @see https://git-scm.com/docs/gitmodules
 */
export function parseGitmodules(text: string, input: Input): readonly Submodule[] {
  const submodules: { name: string; line: number; fields: Map<string, string> }[] = [];
  const unknown: TextLine[] = [];
  for (const line of textLines(text, input)) {
    const entry = line.text.trim();
    if (entry === "" || /^[#;]/u.test(entry)) continue;
    const name = /^\[submodule "(.+)"\]$/u.exec(entry)?.[1];
    const [, key, value] = /^([a-zA-Z][\w-]*)\s*=\s*(.*)$/u.exec(entry) ?? [];
    const last = submodules.at(-1);
    if (name !== undefined) submodules.push({ name, line: line.number, fields: new Map() });
    else if (last !== undefined && key !== undefined) {
      last.fields.set(key.toLowerCase(), (value ?? "").replace(/^"(.*)"$/u, "$1"));
    } else unknown.push(line);
  }
  complainAboutLines(input, unknown);
  return submodules.map(({ name, line, fields }) => ({
    name,
    line,
    path: fields.get("path"),
    url: fields.get("url"),
    branch: fields.get("branch"),
  }));
}
