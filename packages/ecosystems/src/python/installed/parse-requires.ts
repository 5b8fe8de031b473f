import type { Header } from "./parse-metadata.ts";

/** Most lines that are read; real files have some dozens. */
const MAX_LINES = 10_000;

/**
 * Reads the `requires.txt` of an egg-info: what newer metadata say in `Requires-Dist`. Sections are extras, conditions,
 * or both: `[tls]`, `[:python_version < "3.8"]`, `[tls:sys_platform == "win32"]`.
 *
 * @see https://setuptools.pypa.io/en/latest/deprecated/python_eggs.html#requires-txt
 */
export function parseRequires(text: string): readonly Header[] {
  const headers: Header[] = [];
  let conditions: readonly string[] = [];
  for (const [index, raw] of text.split("\n", MAX_LINES).entries()) {
    const line = raw.trim();
    const section = /^\[([^:\]]*)(?::(.*))?\]$/u.exec(line);
    if (section !== null) {
      const [, extra = "", marker = ""] = section;
      conditions = [
        ...(marker === "" ? [] : [`(${marker})`]),
        ...(extra === "" ? [] : [`extra == "${extra}"`]),
      ];
    } else if (line !== "" && !line.startsWith("#")) {
      const value = conditions.length === 0 ? line : `${line}; ${conditions.join(" and ")}`;
      headers.push({ name: "requires-dist", value, line: index + 1 });
    }
  }
  return headers;
}
